package gondulf.command;

import gondulf.protocol.Issuer;
import gondulf.setup.Level;
import gondulf.setup.Report;
import gondulf.setup.Told;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// What was found of a website, for a terminal or for a program.
record ReportText(Issuer issuer, Report report) {

  private static final String INDENT = "    ";

  String text() {
    var topics = report.findings().stream().map(Told::topic).distinct();
    return Stream.concat(topics.flatMap(this::lines), Stream.of("", tally()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  String json() {
    return JsonLine.of(this::write);
  }

  private Stream<String> lines(String topic) {
    var findings = report.findings().stream().filter(each -> each.topic().equals(topic));
    return Stream.concat(Stream.of("", topic), findings.flatMap(ReportText::lines));
  }

  /// What is good needs no more than its headline.
  private static Stream<String> lines(Told told) {
    if (told.level() == Level.GOOD) {
      return Stream.of("  %s %s".formatted(told.level().symbol(), told.headline()));
    }
    var headline =
        "  %s %s: %s [%s]"
            .formatted(told.level().symbol(), told.grade(), told.headline(), told.check());
    var facts = told.facts().stream().map(fact -> fact.label() + ": " + fact.value());
    return Stream.of(
            Stream.of(headline),
            Stream.concat(facts, Stream.of(told.why(), told.advice())).map(INDENT::concat),
            told.lines().stream().map(line -> INDENT + INDENT + line))
        .flatMap(lines -> lines);
  }

  private String tally() {
    return "%s  To mend: %d, could be better: %d, good: %d"
        .formatted(
            report.address(),
            report.count(Level.BAD),
            report.count(Level.REMARK),
            report.count(Level.GOOD));
  }

  private void write(JsonGenerator json) {
    json.writeStringProperty("address", report.address());
    json.writeStringProperty("server", issuer.toString());
    json.writeStringProperty("level", report.level().id());
    json.writeArrayPropertyStart("findings");
    report.findings().forEach(each -> write(json, each));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Told told) {
    json.writeStartObject();
    json.writeStringProperty("id", told.check());
    json.writeStringProperty("outcome", told.outcome());
    json.writeStringProperty("level", told.level().id());
    json.writeStringProperty("headline", told.headline());
    json.writeArrayPropertyStart("facts");
    for (var fact : told.facts()) {
      json.writeStartObject();
      json.writeStringProperty("label", fact.label());
      json.writeStringProperty("value", fact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("why", told.why());
    json.writeStringProperty("advice", told.advice());
    writeAll(json, "lines", told.lines());
    json.writeEndObject();
  }

  private static void writeAll(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
