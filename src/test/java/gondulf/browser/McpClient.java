package gondulf.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program on somebody's own device that wants to use an MCP server.
final class McpClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final BufferedReader said;

  private McpClient(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
  }

  /// @param scope what it asks for; nothing for whatever the server gives by default
  static McpClient started(URI mcpServer, String clientId, String... scope) {
    var command = new ArrayList<>(List.of("node", "mcp-client.js"));
    command.addAll(List.of(mcpServer.toString(), clientId));
    command.addAll(List.of(scope));
    try {
      return new McpClient(
          new ProcessBuilder(command)
              .directory(Path.of("target/witness").toFile())
              .redirectError(Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it wants the person to go with a browser.
  URI address() {
    return URI.create(line());
  }

  /// What it got in the end, or why it got nothing.
  JsonNode result() {
    return JSON.readTree(line());
  }

  /// Has it use its server again, as if its token were too old.
  JsonNode again() {
    try {
      process.outputWriter(UTF_8).append('\n').flush();
      return result();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private String line() {
    try {
      var line = said.readLine();
      if (line == null) {
        throw new AssertionError("the MCP client ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
