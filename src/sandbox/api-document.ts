import catalog from "../../openapi/cortex-catalog.openapi.json" with { type: "json" };
import packages from "../../openapi/cortex-packages.openapi.json" with { type: "json" };

export interface BodyObject {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

export interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required: boolean;
    readonly schema: { readonly type?: string };
  }[];
  readonly requestBody?: BodyObject;
  readonly responses: Readonly<Record<string, BodyObject | { readonly $ref: string }>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;

/** The paths of both API documents, those of the packages first. */
export const paths: Paths = { ...packages.paths, ...catalog.paths };

/** What both documents share: the first one's word counts where both have a schema. */
export const components = {
  schemas: { ...catalog.components.schemas, ...packages.components.schemas },
  responses: { ...catalog.components.responses, ...packages.components.responses },
};
