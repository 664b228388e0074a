package gondulf.signin;

import gondulf.ownership.Finding;
import gondulf.ownership.Finding.Elsewhere;
import gondulf.ownership.Finding.MovedForNow;
import gondulf.ownership.Finding.NoLink;
import gondulf.ownership.Finding.NoPage;
import gondulf.ownership.Finding.NoWay;
import gondulf.ownership.Finding.NotAllowed;
import gondulf.ownership.Finding.OtherServer;
import gondulf.ownership.Finding.PublicSuffix;
import gondulf.ownership.Finding.Unreadable;
import gondulf.ownership.Obstacle;
import gondulf.ownership.Way;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.web.RefusalPage;
import java.util.Optional;

/// Says to a person what stands between their website and the sign-in, and how to mend it.
record FindingWords(ProfileUrl me, Issuer issuer) {

  private static final String ADD = "Add this line to the HTML of your page, inside <head>.";
  private static final String AGAIN = "Then try again.";

  RefusalPage page(Finding finding) {
    return switch (finding) {
      case NotAllowed _ -> notAllowed();
      case PublicSuffix _ -> publicSuffix();
      case Unreadable unreadable -> unreadable(unreadable);
      case NoPage noPage -> noPage(noPage);
      case Elsewhere elsewhere -> elsewhere(elsewhere);
      case MovedForNow moved -> movedForNow(moved);
      case NoLink noLink -> noLink(noLink);
      case OtherServer other -> otherServer(other);
      case NoWay noWay -> noWay(noWay);
    };
  }

  private RefusalPage notAllowed() {
    return about(
            "This server is not open to your domain",
            "Whoever runs this server lets only certain domains sign in.")
        .next("Ask the people who run it, or name another server on your website.");
  }

  private RefusalPage publicSuffix() {
    return about(
            "This is nobody's own domain",
            me.host() + " is a name below which many people have theirs.")
        .next("Type the address of your own website: a name below this one, or another.");
  }

  private RefusalPage unreadable(Unreadable finding) {
    var page =
        about(
                "Your website could not be read",
                "We looked there for the line that says that this server may speak for you.")
            .fact("Looked at", finding.url().toString())
            .fact("What happened", "There was no page to read: " + finding.trouble().words() + ".");
    return finding.trouble().isOurs()
        ? page.next("This is no fault of your website. Wait a minute, then try again.")
        : page.next("Open your website in a browser to see if it is up, over https.").next(AGAIN);
  }

  private RefusalPage noPage(NoPage finding) {
    var type = finding.mediaType().isEmpty() ? "nothing named" : finding.mediaType();
    return about(
            "Your website did not answer with a page",
            "We looked there for the line that says that this server may speak for you.")
        .fact("Looked at", finding.url().toString())
        .fact("What came back", "Status " + finding.status() + ", " + type)
        .next("See that this address answers with an HTML page, also to programs without cookies.")
        .next(AGAIN);
  }

  private RefusalPage elsewhere(Elsewhere finding) {
    return about(
            "Your website leads to another one",
            "What stands on the other site does not count for this one.")
        .fact("Looked at", finding.from().toString())
        .fact("It leads to", finding.to().toString())
        .next("If the other address is yours, go back and sign in with that one.");
  }

  private RefusalPage movedForNow(MovedForNow finding) {
    return about(
            "Your website leads away for the time being",
            "A redirect that is not for good could be anybody's, so what stands behind it does not"
                + " count.")
        .fact("Looked at", finding.from().toString())
        .fact("What came back", "Status " + finding.status() + ", a temporary redirect")
        .fact("It leads to", finding.to().toString())
        .next(
            "Make the redirect a permanent one: status 301 or 308 in place of "
                + finding.status()
                + ".")
        .next(AGAIN);
  }

  private RefusalPage noLink(NoLink finding) {
    return about(
            "Your website does not name this server yet",
            "Before anybody can sign in as you here, your home page must say that this server may"
                + " speak for you.")
        .fact("Looked at", finding.url().toString())
        .fact("Looked for", "A link with rel=\"indieauth-metadata\"; there is none")
        .next(ADD)
        .next(AGAIN)
        .line(metadataLink());
  }

  private RefusalPage otherServer(OtherServer finding) {
    return about(
            "Your website names another server",
            "Apps will go there, and so this server may not speak for you.")
        .fact("Looked at", finding.url().toString())
        .fact("It names", finding.named().toString())
        .next("If you have moved to this server, put this line in place of the other one.")
        .next(AGAIN)
        .line(metadataLink());
  }

  private RefusalPage noWay(NoWay finding) {
    var page =
        about(
            "There is no way yet to show that this website is yours",
            "It names this server, and that is right; but this server also has to know that it is"
                + " you at this browser.");
    return way(way(page, Way.MAIL, finding.mail()), Way.DNS, finding.dns()).next(AGAIN);
  }

  private RefusalPage way(RefusalPage page, Way way, Optional<Obstacle> obstacle) {
    if (obstacle.isEmpty()) {
      return page.fact(ClosedWay.name(way), "Open to you, but this server wants both ways");
    }
    var closed = ClosedWay.of(way, obstacle.orElseThrow(), me);
    var told = page.fact(closed.name(), closed.reason());
    return closed.hasLine()
        ? told.next("Add this line to your page, inside <head>, with your own address in it.")
            .line(closed.line())
        : told;
  }

  private RefusalPage about(String title, String why) {
    return RefusalPage.of(title, "Nobody can sign in here as " + me + " at present.", why);
  }

  private String metadataLink() {
    return "<link rel=\"indieauth-metadata\" href=\"" + issuer.metadata() + "\">";
  }
}
