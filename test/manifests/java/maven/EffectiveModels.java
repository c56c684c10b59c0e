import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.ParseException;
import org.apache.maven.cli.CLIManager;
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
 * are found among these POMs and nowhere else. Flags are those of `.mvn/maven.config`; the machine is
 * one with Linux and JDK 17.
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
    var flags = flags(directory.resolve(".mvn/maven.config"));
    String projects =
        resolver.known.keySet().stream()
            .map(each -> quoted(each.substring(0, each.lastIndexOf(':'))))
            .collect(Collectors.joining(",", "[", "]"));
    String models =
        poms.stream()
            .map(pom -> quoted(pathFrom(directory, pom)) + ":" + effective(pom, resolver, flags))
            .collect(Collectors.joining(",", "{", "}"));
    return "{\"projects\":" + projects + ",\"poms\":" + models + "}";
  }

  static CommandLine flags(Path config) throws IOException {
    String[] words = Files.exists(config) ? Files.readString(config).strip().split("\\s+") : new String[0];
    try {
      return new CLIManager().parse(words);
    } catch (ParseException refused) {
      throw new IOException(refused);
    }
  }

  /** As Maven's own command line sorts them, which keeps that to itself. */
  static void activate(DefaultModelBuildingRequest request, CommandLine flags) {
    var on = new ArrayList<String>();
    var off = new ArrayList<String>();
    for (String list : values(flags, CLIManager.ACTIVATE_PROFILES))
      for (String each : list.split(",")) {
        String id = each.strip();
        if (id.startsWith("-") || id.startsWith("!")) off.add(id.substring(1));
        else on.add(id.startsWith("+") ? id.substring(1) : id);
      }
    request.setActiveProfileIds(on);
    request.setInactiveProfileIds(off);
  }

  static Properties userProperties(CommandLine flags) {
    var properties = new Properties();
    for (String each : values(flags, CLIManager.SET_SYSTEM_PROPERTY)) {
      int at = each.indexOf('=');
      properties.setProperty(at < 0 ? each : each.substring(0, at), at < 0 ? "true" : each.substring(at + 1));
    }
    return properties;
  }

  static List<String> values(CommandLine flags, char name) {
    String[] values = flags.getOptionValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  static Properties machine() {
    var properties = new Properties();
    properties.setProperty("java.version", "17.0.17");
    properties.setProperty("os.name", "Linux");
    properties.setProperty("os.arch", "amd64");
    return properties;
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

  static String effective(File pom, ModelResolver resolver, CommandLine flags) {
    var request = new DefaultModelBuildingRequest();
    request.setPomFile(pom);
    request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
    request.setSystemProperties(machine());
    request.setUserProperties(userProperties(flags));
    activate(request, flags);
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
