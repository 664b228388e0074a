package gondulf.command;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Resource;
import gondulf.resource.ProfileHost;
import gondulf.resource.ServerName;
import gondulf.terminal.ProfileAddress;
import gondulf.terminal.ProfileName;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/// The commands that there are, each with what it needs.
///
/// They run in a process of their own, without Spring and without a port, also while the server is
/// serving.
public final class Commands {

  private static final Set<String> QUESTIONS = Set.of("--help", "--version");
  private static final String SERVE = "serve";

  private final Surroundings surroundings;
  private final AuthSurroundings auth;

  /// @param settings the environment, or the failure that its variables are
  /// @param report what the server would make of them
  public Commands(
      Supplier<Map<String, String>> settings,
      Supplier<SettingsReport> report,
      InstantSource clock) {
    this(new Surroundings(settings, report, clock), AuthSurroundings.ofProcess(clock));
  }

  Commands(Surroundings surroundings, AuthSurroundings auth) {
    this.surroundings = surroundings;
    this.auth = auth;
  }

  /// Whether anything but serving is asked. The server's own arguments are `--name=value`, and it
  /// needs none.
  public static boolean areAskedBy(String... arguments) {
    return Arrays.stream(forServer(arguments))
        .anyMatch(each -> !each.startsWith("--") || QUESTIONS.contains(each));
  }

  /// What is asked of the server: all but the word that may stand before it.
  public static String[] forServer(String... arguments) {
    var isSaid = arguments.length > 0 && arguments[0].equals(SERVE);
    return Arrays.copyOfRange(arguments, isSaid ? 1 : 0, arguments.length);
  }

  /// Runs the one that is asked.
  ///
  /// @return the exit code: 0 if all went well, 2 if it was asked wrongly, another one if it failed
  public int run(String... arguments) {
    silenceLibraries();
    return line().execute(arguments);
  }

  CommandLine line() {
    return new CommandLine(new GondulfCommand())
        .addSubcommand(new ServeCommand())
        .addSubcommand(new CheckConfig(surroundings))
        .addSubcommand(new HealthCheck(surroundings))
        .addSubcommand(new WriteBackup(surroundings))
        .addSubcommand(new RestoreBackup(surroundings))
        .addSubcommand(new ListDomains(surroundings))
        .addSubcommand(tokens())
        .addSubcommand(keys())
        .addSubcommand(new ResetDomain(surroundings))
        .addSubcommand(auth())
        .addSubcommand(new CheckWebsite(surroundings::examiner))
        .addSubcommand(new ShowVersion())
        .addSubcommand("completion", new GenerateCompletion())
        .registerConverter(ServerName.class, new Reading<>(ServerName::of))
        .registerConverter(ProfileUrl.class, new Reading<>(ProfileUrl::ofTyped))
        .registerConverter(ProfileHost.class, new Reading<>(ProfileHost::ofTyped))
        .registerConverter(ProfileName.class, new Reading<>(ProfileName::new))
        .registerConverter(ProfileAddress.class, new Reading<>(ProfileAddress::ofTyped))
        .registerConverter(Port.class, new Reading<>(Port::of))
        .registerConverter(URI.class, new Reading<>(text -> Resource.of(text).url()))
        .registerConverter(Resource.class, new Reading<>(Resource::of))
        .registerConverter(Duration.class, new Reading<>(Patience::of))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Failures());
  }

  private CommandLine keys() {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new CreateKey(surroundings))
        .addSubcommand(new ListKeys(surroundings))
        .addSubcommand(new RevokeKey(surroundings));
  }

  private CommandLine tokens() {
    return new CommandLine(new TokensCommand())
        .addSubcommand(new ListTokens(surroundings))
        .addSubcommand(new RevokeTokens(surroundings));
  }

  private CommandLine auth() {
    return new CommandLine(new AuthCommand())
        .addSubcommand(new Login(auth))
        .addSubcommand(new ShowStatus(auth))
        .addSubcommand(new ShowToken(auth))
        .addSubcommand(new Refresh(auth))
        .addSubcommand(new Logout(auth));
  }

  /// A command says itself what is to be said. What libraries log would stand between that, and the
  /// log of a whole server would have to be set up for it first.
  private static void silenceLibraries() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
