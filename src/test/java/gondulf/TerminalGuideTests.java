package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.terminal.SignInFailure;
import gondulf.terminal.SignInFailure.Denied;
import gondulf.terminal.SignInFailure.DiscoveryFailed;
import gondulf.terminal.SignInFailure.ExchangeFailed;
import gondulf.terminal.SignInFailure.NetworkFailed;
import gondulf.terminal.SignInFailure.NotSignedIn;
import gondulf.terminal.SignInFailure.PortTaken;
import gondulf.terminal.SignInFailure.RequestRefused;
import gondulf.terminal.SignInFailure.TimedOut;
import gondulf.terminal.SignInFailure.UnsafeFile;
import gondulf.terminal.SignInFailure.WrongIssuer;
import gondulf.terminal.SignInFailure.WrongMe;
import gondulf.terminal.SignInFailure.WrongState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the guide to signing in from the terminal says is true")
class TerminalGuideTests {

  private static final ProjectFile GUIDE = ProjectFile.at("docs/terminal.md");
  private static final Pattern CODE = Pattern.compile("(?m)^  (\\d+) +(.*)$");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
  private static final int PICOCLIS_OWN = 3;
  private static final List<String> OF_OTHERS = List.of("--destination", "--");

  @TempDir Path directory;

  @Test
  void theExitCodesAreThoseOfTheHelp() throws Exception {
    var help = ChildCommand.run(directory, Map.of(), "auth", "login", "--help");

    var said =
        CODE.matcher(help.output())
            .results()
            .map(each -> List.of(each.group(1), each.group(2)))
            .toList();
    assertThat(GUIDE.rows("## Exit codes"))
        .extracting(row -> row.subList(0, 2))
        .containsExactlyElementsOf(said);
  }

  @Test
  void eachFailureHasItsExitCodeAndNoOtherHas() {
    var failures =
        List.<Map.Entry<SignInFailure, String>>of(
            Map.entry(new NotSignedIn(""), "not signed in, or not any more"),
            Map.entry(new Denied(), "denied in the browser"),
            Map.entry(new TimedOut(Duration.ZERO), "no answer from the browser in time"),
            Map.entry(new WrongState(), "the answer has another state: possibly an attack"),
            Map.entry(
                new WrongIssuer("", ""), "the answer is from another issuer: possibly an attack"),
            Map.entry(new WrongMe(""), "the server may not speak for this person"),
            Map.entry(new ExchangeFailed("", "", 400), "the server gave no tokens"),
            Map.entry(new NetworkFailed(""), "the network failed"),
            Map.entry(new DiscoveryFailed(""), "no server found that can be used"),
            Map.entry(new PortTaken(1), "the port is taken"),
            Map.entry(
                new UnsafeFile(directory, "", ""), "the account's file or folder is not safe"),
            Map.entry(new RequestRefused("", ""), "the server refused the request"));

    assertThat(failures)
        .extracting(each -> each.getKey().getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(SignInFailure.class.getPermittedSubclasses()).map(Class::getName).toList());
    assertThat(GUIDE.rows("## Exit codes").stream().skip(PICOCLIS_OWN))
        .extracting(row -> row.subList(0, 2))
        .containsExactlyElementsOf(
            failures.stream()
                .map(each -> List.of("" + each.getKey().exitCode(), each.getValue()))
                .toList());
  }

  @Test
  void itsOptionsAndMessagesAreInTheProgram() {
    var program =
        ProjectFile.all().stream()
            .filter(file -> file.path().startsWith("src/main/java/gondulf"))
            .map(ProjectFile::text)
            .collect(Collectors.joining())
            .replaceAll("\"\\s*\\+\\s*\"", "");

    assertThat(GUIDE.rows("## When it does not work"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(program).contains(row.getFirst()));
    assertThat(OPTION.matcher(GUIDE.text()).results().map(each -> each.group()))
        .filteredOn(option -> !OF_OTHERS.contains(option) && !option.equals("--help"))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(program).contains('"' + option + '"'));
  }
}
