import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/**
 * Prints what Maven's own model builder makes of POMs, without a network: for each POM one line
 * `path<TAB>group:artifact<TAB>version<TAB>scope` per dependency, or `path<TAB>!` where it refuses.
 * Arguments: directories that are a repository each. Each `pom.xml` in them is built, and those
 * named in a file `poms` (lines `group:artifact:version path`) can be resolved by coordinates.
 */
class EffectiveModel {
  public static void main(String[] directories) throws Exception {
    for (String directory : directories) {
      Map<String, File> known = coordinates(Path.of(directory));
      try (var paths = Files.walk(Path.of(directory))) {
        for (Path path : paths.filter(each -> each.endsWith("pom.xml")).sorted().toList())
          print(path.toFile(), known);
      }
    }
  }

  static Map<String, File> coordinates(Path directory) throws Exception {
    Map<String, File> known = new HashMap<>();
    Path list = directory.resolve("poms");
    if (Files.exists(list))
      for (String line : Files.readAllLines(list))
        if (!line.isBlank()) known.put(line.split(" ")[0], directory.resolve(line.split(" ")[1]).toFile());
    return known;
  }

  static void print(File pom, Map<String, File> known) {
    DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
    request.setPomFile(pom);
    request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
    request.setSystemProperties(new Properties());
    request.setModelResolver(new Resolver(known));
    try {
      Model model = new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
      for (Dependency each : model.getDependencies())
        System.out.println(
            String.join(
                "\t",
                List.of(
                    pom.getPath(),
                    each.getGroupId() + ":" + each.getArtifactId(),
                    each.getVersion() == null ? "-" : each.getVersion(),
                    each.getScope() == null ? "compile" : each.getScope())));
    } catch (ModelBuildingException refused) {
      System.out.println(pom.getPath() + "\t!");
    }
  }

  record Resolver(Map<String, File> known) implements ModelResolver {
    public ModelSource resolveModel(String group, String artifact, String version)
        throws UnresolvableModelException {
      File file = known.get(group + ":" + artifact + ":" + version);
      if (file == null) throw new UnresolvableModelException("not there", group, artifact, version);
      return new FileModelSource(file);
    }

    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
      return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    public ModelSource resolveModel(Dependency each) throws UnresolvableModelException {
      return resolveModel(each.getGroupId(), each.getArtifactId(), each.getVersion());
    }

    public void addRepository(Repository repository) {}

    public void addRepository(Repository repository, boolean replace) {}

    public ModelResolver newCopy() {
      return this;
    }
  }
}
