package gondulf.setup;

import static gondulf.setup.Clinic.ALL;
import static gondulf.setup.Clinic.ME;
import static gondulf.setup.Level.BAD;
import static gondulf.setup.Level.GOOD;
import static gondulf.setup.Level.REMARK;
import static gondulf.setup.Patient.typing;
import static gondulf.setup.Patient.with;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.util.List;
import java.util.stream.Stream;

/// Websites as people have them.
final class Patients {

  static final Reply PAGE = Reply.html("<!doctype html><head>" + ALL + "</head>");

  private Patients() {}

  static Stream<Patient> all() {
    return Stream.of(
            addresses(),
            names(),
            PagePatients.pages(),
            neighbours(),
            LinkPatients.links(),
            ProofPatients.mails(),
            ProofPatients.records())
        .flatMap(List::stream);
  }

  static List<Patient> addresses() {
    return List.of(
        typing("", "address/empty"),
        typing("alice@alice.example", "address/of-mail"),
        typing("192.0.2.7", "address/of-machine"),
        typing("https://[2001:db8::1]/", "address/of-machine"),
        typing("http://0x7f.1/", "address/of-machine"),
        typing("alice.example:8443", "address/with-port"),
        typing("https://alice.example/#me", "address/with-fragment"),
        typing("localhost", "address/without-domain"),
        typing("alice example", "address/without-domain"),
        typing("ftp://alice.example/", "address/malformed"),
        typing("https://u:p@alice.example/", "address/malformed"),
        typing("github.io", "address/public-suffix"),
        typing("alice.example", "address/not-allowed")
            .where("GONDULF_ALLOWED_DOMAINS", "bob.example"));
  }

  static List<Patient> names() {
    return List.of(
        with("is well", "address/usable", GOOD, _ -> {}),
        with("is well", "name/resolves", GOOD, _ -> {}),
        with("has no such name", "name/unresolved", BAD, _ -> {}).who("nobody.example"),
        with("lives at home", "name/not-public", BAD, c -> c.address("alice.example", "10.0.0.7")),
        with("is at loopback", "name/not-public", BAD, c -> c.address("alice.example", "::1")),
        with(
            "has a broken zone",
            "name/unknown",
            REMARK,
            c -> c.dns.meet("alice.example", Mood.FAILING)));
  }

  static List<Patient> neighbours() {
    return List.of(
        with("is well", "plain-http/leads-to-https", GOOD, _ -> {}),
        with("stays on http", "plain-http/open", REMARK, c -> c.at("http://alice.example/", PAGE)),
        with(
            "has http only for others",
            "plain-http/elsewhere",
            REMARK,
            c -> c.at("http://alice.example/", Reply.redirect(301, "https://bob.example/"))),
        with("has no http", "plain-http/closed", REMARK, c -> c.at("https://bob.example/", PAGE))
            .who("bob.example"),
        with("is well", "www/leads-here", GOOD, _ -> {}),
        with("moved to www", "www/is-the-page", GOOD, Patients::movedToWww),
        with("has no www", "www/absent", GOOD, c -> c.dns.remove("www.alice.example")),
        with(
            "has www for now",
            "www/temporary",
            REMARK,
            c -> c.at("https://www.alice.example/", Reply.redirect(302, ME))),
        with(
            "has two sites",
            "www/second-site",
            REMARK,
            c -> c.at("https://www.alice.example/", PAGE)),
        with(
            "has www at others",
            "www/elsewhere",
            REMARK,
            c ->
                c.at("https://bob.example/", PAGE)
                    .at("https://www.alice.example/", Reply.redirect(301, "https://bob.example/"))),
        with(
                "has www without a certificate",
                "www/certificate",
                REMARK,
                c ->
                    c.at("https://stranger.example/", PAGE)
                        .at("https://www.stranger.example/", PAGE))
            .who("stranger.example"),
        with("has www down", "www/broken", REMARK, c -> c.homes.putDown("www.alice.example")));
  }

  static void movedToWww(Clinic clinic) {
    clinic
        .at("https://www.alice.example/", PAGE)
        .answer(Reply.redirect(301, "https://www.alice.example/"));
  }
}
