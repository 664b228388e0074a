package gondulf.command;

import gondulf.resource.ProfileHost;
import gondulf.resource.ServerName;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The commands that there are, each with what it needs.
///
/// They run in a process of their own, without Spring and without a port, also while the server is
/// serving.
public final class Commands {

  private static final Set<String> QUESTIONS = Set.of("--help", "--version");

  private final Surroundings surroundings;

  /// @param settings the environment, or the failure that its variables are
  public Commands(Supplier<Map<String, String>> settings, InstantSource clock) {
    this.surroundings = new Surroundings(settings, clock);
  }

  /// Whether anything but serving is asked. The server's own arguments are `--name=value`, and it
  /// needs none.
  public static boolean areAskedBy(String... arguments) {
    return Arrays.stream(arguments)
        .anyMatch(each -> !each.startsWith("--") || QUESTIONS.contains(each));
  }

  /// Runs the one that is asked.
  ///
  /// @return the exit code: 0 if all went well, 1 if it failed, 2 if it was asked wrongly
  public int run(String... arguments) {
    silenceLibraries();
    return line().execute(arguments);
  }

  CommandLine line() {
    var keys =
        new CommandLine(new KeysCommand())
            .addSubcommand(new CreateKey(surroundings))
            .addSubcommand(new ListKeys(surroundings))
            .addSubcommand(new RevokeKey(surroundings));
    return new CommandLine(new GondulfCommand())
        .addSubcommand(keys)
        .registerConverter(ServerName.class, new Reading<>(ServerName::of))
        .registerConverter(ProfileHost.class, new Reading<>(ProfileHost::ofTyped))
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler(new Failures());
  }

  /// A command says itself what is to be said. What libraries log would stand between that, and the
  /// log of a whole server would have to be set up for it first.
  private static void silenceLibraries() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
