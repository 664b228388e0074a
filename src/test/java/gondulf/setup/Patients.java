package gondulf.setup;

import static gondulf.setup.Clinic.ALL;
import static gondulf.setup.Clinic.AUTHORIZATION;
import static gondulf.setup.Clinic.LINK;
import static gondulf.setup.Clinic.MAIL;
import static gondulf.setup.Clinic.ME;
import static gondulf.setup.Clinic.METADATA;
import static gondulf.setup.Clinic.TOKEN;
import static gondulf.setup.Level.BAD;
import static gondulf.setup.Level.GOOD;
import static gondulf.setup.Level.REMARK;
import static gondulf.setup.Patient.typing;
import static gondulf.setup.Patient.with;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Websites as people have them.
final class Patients {

  private static final String OTHER =
      "https://other.example/.well-known/oauth-authorization-server";
  private static final String OTHERS = LINK.replace(METADATA, OTHER);
  private static final String RECORD = "v=gondulf1; acct=abcdefgh12345678; iss=https://id.example";
  private static final String NAME = "_gondulf.alice.example";
  private static final Reply PAGE = Reply.html("<!doctype html><head>" + ALL + "</head>");

  private Patients() {}

  static Stream<Patient> all() {
    return Stream.of(addresses(), names(), pages(), neighbours(), links(), mails(), records())
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

  static List<Patient> pages() {
    return List.of(
        with("is well", "https/works", GOOD, _ -> {}),
        with(
            "has a broken zone",
            "https/unknown",
            REMARK,
            c -> c.dns.meet("alice.example", Mood.FAILING)),
        with("is down", "https/closed", BAD, c -> c.homes.putDown("alice.example")),
        with(
                "has another's certificate",
                "https/other-name",
                BAD,
                c -> c.at("https://stranger.example/", PAGE))
            .who("stranger.example"),
        with("is well", "redirects/none", GOOD, _ -> {}),
        with("moved to www", "redirects/for-good", GOOD, Patients::movedToWww),
        with(
            "moved for now",
            "redirects/temporary",
            BAD,
            c ->
                c.at("https://www.alice.example/", PAGE)
                    .answer(Reply.redirect(302, "https://www.alice.example/"))),
        with(
            "leads to others",
            "redirects/other-host",
            BAD,
            c ->
                c.at("https://bob.example/", PAGE)
                    .answer(Reply.redirect(301, "https://bob.example/"))),
        with(
                "is another page",
                "redirects/other-page",
                BAD,
                c ->
                    c.at("https://alice.example/me/", PAGE)
                        .at("https://alice.example/~a/", Reply.redirect(301, ME + "me/")))
            .who("alice.example/~a/"),
        with(
            "leads back to http",
            "redirects/to-http",
            BAD,
            c -> c.answer(Reply.redirect(301, "http://alice.example/"))),
        with(
            "leads to nobody",
            "redirects/nowhere",
            BAD,
            c -> c.answer(Reply.redirect(301, "https://nobody.example/"))),
        with(
            "leads to a machine",
            "redirects/nowhere",
            BAD,
            c -> c.answer(Reply.redirect(301, "https://127.0.0.1/"))),
        with("leads in a circle", "redirects/loop", BAD, c -> c.answer(Reply.redirect(301, ME))),
        with("is well", "page/read", GOOD, _ -> {}),
        with("has no page", "page/not-found", BAD, c -> c.answer(Reply.status(404))),
        with("is closed", "page/password", BAD, c -> c.answer(Reply.status(401))),
        with("turns us away", "page/bot-wall", BAD, c -> c.answer(Reply.status(403))),
        with("has had enough", "page/bot-wall", BAD, c -> c.answer(Reply.status(429))),
        with(
            "asks if we are human",
            "page/bot-wall",
            BAD,
            c -> c.answer(Reply.html("<title>Just a moment...</title>").withStatus(503))),
        with(
            "asks it politely",
            "page/bot-wall",
            BAD,
            c -> c.answer(Reply.html("<title>Making sure you're not a bot!</title>"))),
        with("is broken", "page/server-error", BAD, c -> c.answer(Reply.status(500))),
        with("is a teapot", "page/other-status", BAD, c -> c.answer(Reply.status(418))),
        with("is a picture", "page/not-html", BAD, c -> c.answer(Reply.text("image/png", "x"))),
        with("is JSON", "page/not-html", BAD, c -> c.answer(Reply.json("{}"))),
        with("is endless", "page/too-large", BAD, c -> c.answer(Reply.big(2_000_000))),
        with(
            "is slow",
            "page/slow",
            BAD,
            c -> c.answer(Reply.html("slow").slowly(Duration.ofSeconds(3)))),
        with(
            "is packed",
            "page/broken",
            BAD,
            c -> c.answer(Reply.html(ALL).with("Content-Encoding", "gzip"))));
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

  static List<Patient> links() {
    return List.of(
        with("is well", "metadata-link/in-html", GOOD, _ -> {}),
        with(
            "says it in a header",
            "metadata-link/in-header",
            GOOD,
            c -> c.answer(PAGE.with("Link", "<" + METADATA + ">; rel=\"indieauth-metadata\""))),
        with(
            "says it in the body",
            "metadata-link/in-body",
            REMARK,
            c -> c.page("</head><body><p>" + ALL)),
        with("says two", "metadata-link/disagree", REMARK, c -> c.page(LINK + OTHERS)),
        with(
            "says it the older way",
            "metadata-link/only-older",
            REMARK,
            c -> c.page(AUTHORIZATION + TOKEN + MAIL)),
        with("says nothing", "metadata-link/missing", BAD, c -> c.page(MAIL)),
        with("names another", "metadata-link/other-server", BAD, c -> c.page(OTHERS)),
        with("names another first", "metadata-link/other-first", BAD, c -> c.page(OTHERS + LINK)),
        with(
            "has another in the header",
            "metadata-link/other-first",
            BAD,
            c -> c.answer(PAGE.with("Link", "<" + OTHER + ">; rel=indieauth-metadata"))),
        with(
            "names another the older way",
            "metadata-link/older-other",
            BAD,
            c -> c.page(AUTHORIZATION.replace("id.example", "other.example"))),
        with(
            "has half an address",
            "metadata-link/relative",
            BAD,
            c -> c.page(LINK.replace("https://", ""))),
        with(
            "forgot the s",
            "metadata-link/plain-http",
            BAD,
            c -> c.page(LINK.replace("https:", "http:"))),
        with(
            "has a slash more",
            "metadata-link/nearly",
            BAD,
            c -> c.page(LINK.replace("server\"", "server/\""))),
        with(
            "has the bare server",
            "metadata-link/nearly",
            BAD,
            c -> c.page(LINK.replace("/.well-known/oauth-authorization-server", ""))),
        with("left it empty", "metadata-link/empty", BAD, c -> c.page(LINK.replace(METADATA, ""))),
        with(
            "made it a link to click",
            "metadata-link/in-text",
            BAD,
            c -> c.page(LINK.replace("<link", "<a") + "server</a>")),
        with(
            "misspelled it",
            "metadata-link/wrong-rel",
            BAD,
            c -> c.page(LINK.replace("indieauth-metadata", "indieauth_metadata"))),
        with(
            "commented it out",
            "metadata-link/in-comment",
            BAD,
            c -> c.page("<!-- x --><!-- " + LINK + " -->" + MAIL)),
        with(
            "pasted it as text",
            "metadata-link/as-words",
            BAD,
            c -> c.page("</head><p>" + LINK.replace("<", "&lt;"))),
        with(
            "commented it out, but has the older",
            "metadata-link/in-comment",
            REMARK,
            c -> c.page("<!-- " + LINK + " -->" + AUTHORIZATION + MAIL)),
        with("is well", "older-links/both", GOOD, _ -> {}),
        with(
            "has older ones twice",
            "older-links/disagree",
            REMARK,
            c -> c.page(ALL + TOKEN.replace("id.example", "other.example"))),
        with("has no older ones", "older-links/missing", REMARK, c -> c.page(LINK + MAIL)),
        with(
            "has the first alone",
            "older-links/no-token",
            REMARK,
            c -> c.page(LINK + AUTHORIZATION)),
        with(
            "has the second alone",
            "older-links/no-authorization",
            REMARK,
            c -> c.page(LINK + TOKEN)),
        with(
            "has others' older ones",
            "older-links/other-server",
            BAD,
            c -> c.page(LINK + AUTHORIZATION.replace("id.example", "other.example") + TOKEN)),
        with(
            "has others' newer one",
            "newer-apps/elsewhere",
            BAD,
            c ->
                c.at(OTHER, Reply.json("{\"issuer\":\"https://other.example/\"}"))
                    .page(OTHERS + AUTHORIZATION + TOKEN)),
        with("names a server that is none", "newer-apps/broken", BAD, c -> c.page(OTHERS)),
        with("is well", "newer-apps/find-us", GOOD, _ -> {}),
        with("has the older alone", "newer-apps/fall-back", REMARK, c -> c.page(AUTHORIZATION)),
        with("says nothing", "newer-apps/nothing", BAD, c -> c.page("")),
        with("is well", "older-apps/find-us", GOOD, _ -> {}),
        with("has half", "older-apps/half", REMARK, c -> c.page(LINK + AUTHORIZATION)),
        with("has none", "older-apps/nothing", REMARK, c -> c.page(LINK)),
        with(
            "has others' second",
            "older-apps/elsewhere",
            BAD,
            c -> c.page(LINK + AUTHORIZATION + TOKEN.replace("id.example", "other.example"))));
  }

  static List<Patient> mails() {
    return List.of(
        with("is well", "mail/usable", GOOD, _ -> {}),
        with("is on a server without mail", "mail/not-asked", GOOD, _ -> {}).where("no mail", ""),
        with("has no mail", "mail/missing", REMARK, c -> c.page(LINK)),
        with("has no mail and needs it", "mail/missing", BAD, c -> c.page(LINK))
            .where("GONDULF_VERIFY", "email"),
        with("has no mail on a page", "mail/missing", BAD, c -> c.at(ME + "~a/", Reply.html(LINK)))
            .who("alice.example/~a/"),
        with("has two", "mail/several", REMARK, c -> c.page(ALL + MAIL.replace("alice@", "bob@"))),
        with(
            "has two in one",
            "mail/several",
            REMARK,
            c -> c.page(MAIL.replace("alice@", "bob@b.example,alice@"))),
        with(
            "has a subject",
            "mail/with-query",
            REMARK,
            c -> c.page(MAIL.replace("example\"", "example?subject=Hi\""))),
        with(
            "has no plain one",
            "mail/malformed",
            REMARK,
            c -> c.page(MAIL.replace("alice@alice.example", "Alice"))),
        with(
            "forgot rel",
            "mail/without-rel",
            REMARK,
            c -> c.page(LINK + "<a href='mailto:alice@alice.example'>mail</a>")),
        with("writes it", "mail/as-words", REMARK, c -> c.page(LINK + "<p>alice@alice.example.")));
  }

  static List<Patient> records() {
    return List.of(
        with("has none", "dns-record/not-needed", GOOD, _ -> {}),
        with("has none and no mail", "dns-record/to-come", REMARK, c -> c.page(LINK)),
        with("is not asked", "dns-record/not-asked", GOOD, _ -> {})
            .where("GONDULF_VERIFY", "email"),
        with("is a page", "dns-record/not-for-pages", GOOD, _ -> {}).who("alice.example/~a/"),
        with("is tied", "dns-record/names-us", GOOD, c -> c.record(NAME, RECORD)),
        with(
            "signed in once",
            "dns-record/for-one-sign-in",
            GOOD,
            c -> c.record(NAME, RECORD.replace("acct", "proof"))),
        with(
            "had the older server",
            "dns-record/old-constant",
            REMARK,
            c -> c.record(NAME, "gondulf-verify-domain")),
        with(
            "has another's",
            "dns-record/other-issuer",
            REMARK,
            c -> c.record(NAME, RECORD.replace("id.example", "other.example"))),
        with("has no answer", "dns-record/unknown", REMARK, c -> c.dns.meet(NAME, Mood.FAILING)),
        with(
            "lost a part",
            "dns-record/malformed",
            REMARK,
            c -> c.record(NAME, "v=gondulf1; acct=abcdefgh12345678")),
        with(
            "lost a part and has no mail",
            "dns-record/malformed",
            BAD,
            c -> c.page(LINK).record(NAME, "v=gondulf1; acct=; iss=https://id.example")),
        with("added a slash", "dns-record/malformed", REMARK, c -> c.record(NAME, RECORD + "/")),
        with(
            "put it at the domain",
            "dns-record/wrong-name",
            BAD,
            c -> c.page(LINK).record("alice.example", RECORD)),
        with(
            "put it at www",
            "dns-record/wrong-name",
            REMARK,
            c -> c.record("_gondulf.www.alice.example", RECORD)),
        with(
            "has it doubled",
            "dns-record/wrong-name",
            REMARK,
            c -> c.record(NAME + ".alice.example", RECORD)),
        with(
            "has it everywhere",
            "dns-record/wildcard",
            BAD,
            c -> c.page(LINK).record("*.alice.example", RECORD)),
        with("is well", "sign-in/possible", GOOD, _ -> {}),
        with(
            "has a broken zone",
            "sign-in/unknown",
            BAD,
            c -> c.dns.meet("alice.example", Mood.FAILING)),
        with(
            "is down but has a record",
            "sign-in/by-record-alone",
            REMARK,
            c -> c.record(NAME, RECORD).homes.putDown("alice.example")),
        with("names nobody", "sign-in/not-delegated", BAD, c -> c.page("")),
        with("has no way", "sign-in/no-way", BAD, c -> c.page(LINK))
            .where("GONDULF_VERIFY", "email"));
  }

  private static void movedToWww(Clinic clinic) {
    clinic
        .at("https://www.alice.example/", PAGE)
        .answer(Reply.redirect(301, "https://www.alice.example/"));
  }
}
