package gondulf.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// A list for people, a line for each, or for programs.
final class Listing {

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean isJson;

  /// @param whenEmpty what people hear where there is nothing
  void print(CommandLine line, List<?> rows, String whenEmpty) {
    if (isJson) {
      line.getOut().println(JsonMapper.shared().writeValueAsString(rows));
    } else {
      rows.forEach(line.getOut()::println);
    }
    if (rows.isEmpty()) {
      line.getErr().println(whenEmpty);
    }
  }
}
