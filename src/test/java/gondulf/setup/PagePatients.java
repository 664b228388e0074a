package gondulf.setup;

import static gondulf.setup.Clinic.ALL;
import static gondulf.setup.Clinic.ME;
import static gondulf.setup.Level.BAD;
import static gondulf.setup.Level.GOOD;
import static gondulf.setup.Level.REMARK;
import static gondulf.setup.Patient.with;
import static gondulf.setup.Patients.PAGE;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
import java.util.List;

/// Websites whose page cannot be read, or not as one.
final class PagePatients {

  private PagePatients() {}

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
}
