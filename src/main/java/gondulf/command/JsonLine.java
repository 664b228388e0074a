package gondulf.command;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An answer for programs: a JSON object on one line.
final class JsonLine {

  private JsonLine() {}

  static String of(Consumer<JsonGenerator> members) {
    var line = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return line.toString();
  }
}
