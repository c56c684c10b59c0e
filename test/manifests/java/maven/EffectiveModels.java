import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * Tells what Maven's own model builder makes of repositories, without a network. Each line of standard
 * input is the directory of one; the answer is one line of JSON: `projects` are the `group:artifact` of
 * its POMs, and `poms` has for each `pom.xml`, by its path from there, the effective dependencies
 * `["group:artifact", "version", "scope"]`, or a text that says why Maven refuses it. Parents and BOMs
 * are found among these POMs and nowhere else.
 */
@SuppressWarnings("deprecation")
class EffectiveModels {
  static final ModelBuilder builder = new DefaultModelBuilderFactory().newInstance();
  static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] none) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine())
      out.println(answer(Path.of(line)));
  }

  static String answer(Path directory) throws IOException {
    List<File> poms;
    try (var paths = Files.walk(directory)) {
      poms = paths.filter(each -> each.endsWith("pom.xml")).sorted().map(Path::toFile).toList();
    }
    var resolver = new Resolver(coordinates(poms));
    String projects =
        resolver.known.keySet().stream()
            .map(each -> quoted(each.substring(0, each.lastIndexOf(':'))))
            .collect(Collectors.joining(",", "[", "]"));
    String models =
        poms.stream()
            .map(pom -> quoted(pathFrom(directory, pom)) + ":" + effective(pom, resolver))
            .collect(Collectors.joining(",", "{", "}"));
    return "{\"projects\":" + projects + ",\"poms\":" + models + "}";
  }

  static String pathFrom(Path directory, File pom) {
    return directory.relativize(pom.toPath()).toString().replace(File.separatorChar, '/');
  }

  static Map<String, File> coordinates(List<File> poms) throws IOException {
    Map<String, File> known = new HashMap<>();
    for (File pom : poms)
      try (var reader = new FileReader(pom, StandardCharsets.UTF_8)) {
        Model model = new MavenXpp3Reader().read(reader, false);
        Parent parent = model.getParent() == null ? new Parent() : model.getParent();
        String group = model.getGroupId() == null ? parent.getGroupId() : model.getGroupId();
        String version = model.getVersion() == null ? parent.getVersion() : model.getVersion();
        known.put(group + ":" + model.getArtifactId() + ":" + version, pom);
      } catch (XmlPullParserException unreadable) {
        // Maven tells it where this is itself the POM that is asked for.
      }
    return known;
  }

  static String effective(File pom, ModelResolver resolver) {
    var request = new DefaultModelBuildingRequest();
    request.setPomFile(pom);
    request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
    request.setSystemProperties(new Properties());
    request.setModelResolver(resolver);
    try {
      return dependencies(builder.build(request).getEffectiveModel());
    } catch (ModelBuildingException refused) {
      boolean isWhole = refused.getProblems().stream().allMatch(EffectiveModels::isHarmless);
      return isWhole ? dependencies(refused.getModel()) : quoted(refused.getMessage());
    }
  }

  /** A dependency without a version, which Maven finds when all else is done. */
  static boolean isHarmless(ModelProblem problem) {
    return problem.getSeverity() == ModelProblem.Severity.WARNING
        || problem.getMessage().matches("'dependencies\\.dependency\\.version' for .* is missing\\.");
  }

  static String dependencies(Model model) {
    return model.getDependencies().stream()
        .map(EffectiveModels::told)
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String told(Dependency each) {
    String version = each.getVersion() == null ? "" : each.getVersion();
    String scope = each.getScope() == null ? "compile" : each.getScope();
    return List.of(each.getGroupId() + ":" + each.getArtifactId(), version, scope).stream()
        .map(EffectiveModels::quoted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String quoted(String text) {
    return text.chars()
        .mapToObj(each -> each < ' ' || each == '"' || each == '\\' ? "\\u%04x".formatted(each) : Character.toString(each))
        .collect(Collectors.joining("", "\"", "\""));
  }

  record Resolver(Map<String, File> known) implements ModelResolver {
    public ModelSource resolveModel(String group, String artifact, String version)
        throws UnresolvableModelException {
      File file = known.get(group + ":" + artifact + ":" + version);
      if (file == null) throw new UnresolvableModelException("not in the repository", group, artifact, version);
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
