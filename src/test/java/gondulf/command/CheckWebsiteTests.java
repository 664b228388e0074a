package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.setup.Examiner;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("check ADDRESS: the doctor at a terminal")
class CheckWebsiteTests {

  private final World world = World.shared();
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "alice.example, 0",
    "bob.example, 0",
    "carol.example, 1",
    "erin.example, 1",
    "grace.example, 1",
    "alice@alice.example, 1",
    "'', 1",
    "alice.example bob.example, 2",
    "--nonsense, 2",
  })
  void tellsScriptsByItsExitStatus(String arguments, int status) {
    assertThat(check(arguments.split(" ", -1))).isEqualTo(status);
  }

  @Test
  void tellsPeopleWhatIsWrongAndWhatToPaste() {
    check("carol.example");

    assertThat(output.toString())
        .contains("\n  ✓ The page is reached over https")
        .contains("\n  ✗ Needs mending: Your page does not name this server yet [metadata-link]")
        .contains("\n        <link rel=\"indieauth-metadata\" href=\"" + world.url())
        .containsPattern("https://carol.example/ {2}To mend: \\d, could be better: \\d, good: \\d");
    assertThat(errors.toString()).contains("For the server at " + world.url());
  }

  @Test
  void tellsProgramsTheSame() {
    check("carol.example", "--json");
    var json = JsonMapper.shared().readTree(output.toString());
    var finding =
        json.path("findings")
            .valueStream()
            .filter(each -> each.path("id").asString().equals("metadata-link"))
            .findFirst()
            .orElseThrow();

    assertThat(json.propertyNames()).containsExactly("address", "server", "level", "findings");
    assertThat(finding.propertyNames())
        .containsExactly("id", "outcome", "level", "headline", "facts", "why", "advice", "lines");
    assertThat(json.path("address").asString()).isEqualTo("https://carol.example/");
    assertThat(finding.path("outcome").asString()).isEqualTo("missing");
    assertThat(finding.path("level").asString()).isEqualTo("bad");
    assertThat(finding.path("lines").path(0).asString()).startsWith("<link rel=");
    assertThat(output.toString()).hasLineCount(1);
  }

  @ParameterizedTest
  @DisplayName("A18 a stranger's page does not command the terminal")
  @CsvSource({"--json", "''"})
  void isInert(String option) {
    var host = "bell.west.example";
    world.homes().put("https://" + host + "/", Reply.html("x"));
    world.dns().addTxt("_gondulf." + host, "gondulf1 \u001b]0;owned\u0007\u001b[2J\u202e");
    check((host + " " + option).strip().split(" "));
    world.dns().remove("_gondulf." + host);

    assertThat(output.toString()).contains("]0;owned").doesNotContain("\u001b", "\u0007", "\u202e");
  }

  private int check(String... arguments) {
    return new CommandLine(new CheckWebsite(() -> world.server().part(Examiner.class)))
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
