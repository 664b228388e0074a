package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Figures as people read them.
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... titles) {
    row((Object[]) titles);
    lines.add("|" + "---|".repeat(titles.length));
  }

  void row(Object... cells) {
    lines.add(
        Arrays.stream(cells).map(Table::written).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private static String written(Object cell) {
    return cell instanceof Double figure
        ? String.format(Locale.ROOT, figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%.0f", figure)
        : cell.toString();
  }

  /// Prints it, and keeps it among the figures of this run.
  void publish(String name) throws IOException {
    Files.write(Files.createDirectories(Programs.FOLDER).resolve(name), lines);
    lines.forEach(IO::println);
  }
}
