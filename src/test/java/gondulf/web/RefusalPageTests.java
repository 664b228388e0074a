package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.OAuthError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalPageTests {

  private final PageConverter pages = new PageConverter();

  @Test
  void saysWhatFailedAndWhyAndWhatToDo() {
    var html =
        pages.render(
            TestRoom.saying("No way in", "It did not work.", "The page is silent.")
                .fact("Looked at", "https://alice.example/")
                .next("Add this line.")
                .with(new Reference("7K2M9QXA")));

    assertThat(html)
        .contains("<title>No way in · Gondulf</title>", "<h1>No way in</h1>")
        .contains("<p class=\"lead\">It did not work.</p>", "<p>The page is silent.</p>")
        .contains("<dt>Looked at</dt><dd>https://alice.example/</dd>")
        .contains("<li>Add this line.</li>")
        .contains("<code>7K2M9QXA</code>");
  }

  @Test
  void whatIsNotKnownLeavesNoEmptyFrame() {
    assertThat(pages.render(TestRoom.saying("No way in", "It did not work.", "")))
        .doesNotContain("<dl", "<ul", "<pre", "<h2", "class=\"reference\"", "<p></p>");
  }

  @Test
  void theUsualWayOnComesFirst() {
    assertThat(
            pages.render(
                TestRoom.saying("No way in", "It did not work.", "")
                    .goOn("Try again", "/sign-in")
                    .goOn("See all", "/setup?me=a")))
        .contains(
            "<a class=\"button\" href=\"/sign-in\">Try again</a>"
                + "<a class=\"button secondary\" href=\"/setup?me&#x3D;a\">See all</a>");
  }

  @Test
  @DisplayName("A18 what a stranger says is inert")
  void whatAStrangerSaysIsInert() {
    var evil = "<script>alert('x')</script>\"&amp;";

    assertThat(pages.render(TestRoom.saying(evil, evil, evil).fact(evil, evil).next(evil)))
        .doesNotContain("<script", "\"&amp;\"");
  }

  @Test
  void anAppsBreachOfProtocolIsShownToThePersonToPassOn() {
    var html = pages.render(RefusalPage.of(OAuthError.invalidRequest("client_id is required")));

    assertThat(html).contains("<dd>client_id is required</dd>", "<dd>invalid_request</dd>");
  }
}
