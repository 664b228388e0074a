package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Everything is said in the language of whoever reads it")
class LanguageStoryTests {

  private static final Path SENTENCES = Path.of("src/main/resources/gondulf");
  private static final String CALLBACK = "https://language.app.example/callback";
  private static final int TOO_SHORT_TO_TELL = 12;

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "language.app.example", CALLBACK)
          .asks(CALLBACK)
          .with("scope", "profile create");
  private final Set<String> english = englishAlone();

  @Test
  void aSignInIsGermanFromItsBeginningToItsEnd() {
    var neighbour = Neighbour.at(world, "story.heidi.example");
    var browser = german();

    read(browser.open(asked.url()));
    read(browser.fill("me", "no address").press("Weiter"));
    read(browser.fill("me", neighbour.host()).press("Weiter"));
    read(browser.press("Code senden"));
    read(browser.fill("code", "AAAA-AAAA").press("Weiter"));
    assertThat(letterTo(neighbour)).contains("Dein Code für die Anmeldung");
    read(browser.fill("code", neighbour.code()).press("Weiter"));
    assertThat(browser.document().title()).endsWith("“ erlauben? · Gondulf");
    assertThat(browser.press("Erlauben").hasLanded()).isTrue();
  }

  @Test
  void soIsOneByDns() {
    var neighbour = Neighbour.withoutMail(world, "dns.heidi.example");
    var browser = german().open(asked.url()).fill("me", neighbour.host());

    read(browser.press("Weiter"));
    read(browser.press("Eintrag anzeigen"));
    neighbour.record(browser.document().select("pre.value").text());
    read(browser.press("Jetzt noch einmal nachsehen"));
  }

  @Test
  void soIsTheAccountAndAllOfItsPages() {
    var neighbour = Neighbour.at(world, "account.heidi.example");
    var browser = german().open("/account").fill("me", neighbour.host()).press("Weiter");
    read(browser.press("Code senden"));
    read(browser.fill("code", neighbour.code()).press("Weiter"));

    for (var page :
        List.of("", "/ways", "/activity", "/keys", "/data", "/data/delete", "/apps/revokeall")) {
      read(browser.open("/account" + page));
    }
    read(browser.open("/account/keys").press("Token erstellen"));
    browser.fill("name", "Skript").check("scope", "create");
    read(browser.press("Token erstellen"));
    read(browser.open("/account").press("Widerrufen"));
    read(browser.open("/account/ways").press("Eintrag anzeigen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/setup",
        "/setup?me=alice.example",
        "/setup?me=carol.example",
        "/setup?me=carol.example&only=mail",
        "/setup?me=dave.example",
        "/setup?me=nobody@alice.example",
        "/setup?me=192.0.2.1",
        "/help",
        "/help/troubleshooting",
        "/nothing",
        "/authorize",
        "/authorize?client_id=x",
        "/sign-in/unknown/proof",
        "/language",
      })
  void soIsWhateverElseThereIs(String path) {
    read(german().open(path));
  }

  @Test
  void aWebsiteThatIsNotReadyIsToldSo() {
    var neighbour = new Neighbour(world, "bare.heidi.example");
    neighbour.publish("");

    read(german().open(asked.url()).fill("me", neighbour.host()).press("Weiter"));
  }

  @Test
  void theSwitchKeepsASignInAndItsPage() {
    var neighbour = Neighbour.at(world, "switch.heidi.example");
    var browser = neighbour.untilCode(asked);
    var url = browser.url();

    browser.press("Deutsch");
    assertThat(browser.url()).isEqualTo(url);
    read(browser);
    browser.fill("code", neighbour.code()).press("Weiter").press("English");
    assertThat(browser.press("Allow").hasLanded()).isTrue();
  }

  private Browser german() {
    return world.browser().wishing("de-DE,de;q=0.9,en;q=0.5");
  }

  private String letterTo(Neighbour neighbour) {
    return world.mailbox().mailsTo(neighbour.mail()).getLast().text();
  }

  private void read(Browser browser) {
    var said =
        browser
            .document()
            .select("h1, h2, h3, h4, p, li, dt, dd, label, legend, button, a, option")
            .stream()
            .filter(each -> each.closest("[lang=en]") == null)
            .map(each -> each.text())
            .collect(Collectors.joining("\n"));

    assertThat(browser.document().select("html").attr("lang")).isEqualTo("de");
    assertThat(english).noneMatch(sentence -> said.contains(sentence));
    assertThat(browser.document().html()).doesNotContainPattern("\\{[a-z-]+}");
  }

  /// The parts of sentences that only the English bundles have.
  private static Set<String> englishAlone() {
    var german = parts("_de");
    return parts("").stream()
        .filter(part -> part.length() > TOO_SHORT_TO_TELL && !german.contains(part))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> parts(String suffix) {
    try (var rooms = Files.walk(SENTENCES)) {
      return rooms
          .filter(file -> file.endsWith("words" + suffix + ".properties"))
          .flatMap(file -> sentences(file))
          .flatMap(sentence -> Stream.of(sentence.split("\\{[a-z-]+}|\\*\\*|`|\\[|]\\(\\S+\\)|\n")))
          .map(String::strip)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> sentences(Path file) {
    var sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences.stringPropertyNames().stream().map(sentences::getProperty);
  }
}
