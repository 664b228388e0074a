package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a server and the loader out of each other's way: each has a core of its own, where there
/// are two and `taskset`, which Linux has.
enum Cores {
  SERVER(0),
  LOADER(1);

  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final boolean CAN =
      Files.isExecutable(TASKSET) && Runtime.getRuntime().availableProcessors() > 1;

  private final String number;

  Cores(int number) {
    this.number = String.valueOf(number);
  }

  /// Whether each really has a core of its own.
  static boolean areApart() {
    return CAN;
  }

  /// The command line of a process that has this core alone.
  List<String> alone(List<String> command) {
    return CAN
        ? Stream.concat(Stream.of(TASKSET.toString(), "-c", number), command.stream()).toList()
        : command;
  }

  /// Leaves this core alone to all threads of this very process.
  void take() throws IOException, InterruptedException {
    give(number);
  }

  /// Lets this very process have every core again.
  static void takeAll() throws IOException, InterruptedException {
    give(SERVER.number + "," + LOADER.number);
  }

  private static void give(String cores) throws IOException, InterruptedException {
    if (CAN) {
      var self = String.valueOf(ProcessHandle.current().pid());
      new ProcessBuilder(TASKSET.toString(), "-a", "-c", "-p", cores, self)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
