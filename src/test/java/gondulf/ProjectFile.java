package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.web.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text of this project that people read.
record ProjectFile(Path path, String text) {

  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

  private static final Pattern ANCHORED_LINK = Pattern.compile("]\\(([^)#\\s:]*)(#[^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern CODE = Pattern.compile("(?ms)^( *)```.*?^\\1```$");

  static ProjectFile at(String path) {
    return at(Path.of(path));
  }

  static ProjectFile at(Path path) {
    try {
      return new ProjectFile(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The guides: all Markdown there is.
  static List<ProjectFile> guides() {
    return all().stream().filter(file -> file.path().toString().endsWith(".md")).toList();
  }

  /// Every file that the project consists of.
  static List<ProjectFile> all() {
    return Stream.of(
            "README.md",
            ".env.example",
            "pom.xml",
            "Dockerfile",
            "compose.yaml",
            ".ci",
            "docs",
            "src")
        .flatMap(ProjectFile::files)
        .map(ProjectFile::at)
        .toList();
  }

  private static Stream<Path> files(String start) {
    try (var paths = Files.walk(Path.of(start))) {
      return paths.filter(ProjectFile::isText).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isText(Path path) {
    return Files.isRegularFile(path) && !path.toString().endsWith(".png");
  }

  /// All that it says `as code`.
  List<String> quoted() {
    return matches(QUOTED, text).toList();
  }

  /// Where its links lead, but for those out of the project.
  List<String> links() {
    return matches(LINK, text)
        .filter(target -> !target.contains(":"))
        .map(target -> path.resolveSibling(target).normalize().toString())
        .toList();
  }

  /// Where its links lead within a document, as a file and an anchor of it: `README.md#settings`.
  List<String> anchoredLinks() {
    return ANCHORED_LINK
        .matcher(text)
        .results()
        .map(link -> file(link.group(1)) + link.group(2))
        .toList();
  }

  /// The anchors that its headings have where it is shown.
  List<String> anchors() {
    return matches(HEADING, CODE.matcher(text).replaceAll("")).map(Anchor::of).toList();
  }

  private Path file(String target) {
    return target.isEmpty() ? path : path.resolveSibling(target).normalize();
  }

  /// The headings of the second level, as they stand there.
  List<String> headings() {
    return text.lines().filter(line -> line.startsWith("## ")).toList();
  }

  /// The rows of the table under a heading, cell by cell, without quotes; the head is left out.
  List<List<String>> rows(String heading) {
    return section(heading)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(ProjectFile::bare).toList())
        .toList();
  }

  /// What stands under a heading, down to the next one of its level or above.
  String section(String heading) {
    var start = text.indexOf("\n" + heading + "\n") + 1;
    assertThat(start).as("%s has the heading %s", path, heading).isPositive();
    var rest = text.substring(start);
    var level = heading.indexOf(' ');
    var next = Pattern.compile("\n#{1," + level + "} ").matcher(rest);
    return next.find() ? rest.substring(0, next.start()) : rest;
  }

  private static String bare(String cell) {
    return cell.replace("`", "").strip();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ProjectFile::firstGroup);
  }

  private static String firstGroup(MatchResult match) {
    return match.group(1);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
