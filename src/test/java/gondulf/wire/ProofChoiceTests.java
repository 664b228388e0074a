package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which proof there is to choose, and why another is not")
class ProofChoiceTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "choices.app.example", "https://choices.app.example/cb")
          .asks("https://choices.app.example/cb");

  @Test
  @DisplayName("With both ways open nothing is missing")
  void offersBoth() {
    assertThat(Neighbour.at(world, "both-choice.village.example").begin(asked).text())
        .contains("A code by mail", "A record in DNS")
        .doesNotContain("By mail?", "By DNS?");
  }

  @Test
  @DisplayName("UA-06 A page without an address is shown the line that would bring one")
  void saysWhichLineBringsMail() {
    var neighbour = Neighbour.withoutMail(world, "silent-choice.village.example");

    assertThat(neighbour.begin(asked).text())
        .contains("A record in DNS", "By mail? We found no mail address on your page")
        .contains("<link rel=\"me\" href=\"mailto:you@silent-choice.village.example\">")
        .doesNotContain("Send the code");
  }

  @Test
  @DisplayName("UA-06 A code goes nowhere but to the address that the page gives")
  void mailsToThePagesAddressAlone() {
    var neighbour = Neighbour.at(world, "given-choice.village.example");
    var browser = neighbour.begin(asked);
    var form = "form_secret=" + Click.secret(browser);
    for (var more :
        new String[] {"&mail=evil@choice.village.example", "&email=evil@choice.village.example"}) {
      Http.post(Click.step(browser, "mail"), form + more, Click.cookie(browser));
    }

    assertThat(neighbour.letters()).isEqualTo(1);
    assertThat(world.mailbox().mailsTo("evil@choice.village.example")).isEmpty();
  }

  @Test
  @DisplayName("D-27 A page is told that DNS is not for it")
  void saysThatDnsIsForDomains() {
    var neighbour = new Neighbour(world, "page-choice.village.example");
    world
        .homes()
        .put(
            neighbour.url() + "~me/",
            Reply.html(neighbour.link() + neighbour.mailLink("a@b.example")));

    assertThat(new Neighbour(world, "page-choice.village.example/~me/").begin(asked).text())
        .contains("A code by mail", "By DNS? Not for a page: DNS speaks for whole domains only");
  }
}
