package gondulf.setup;

import static gondulf.setup.Clinic.ALL;
import static gondulf.setup.Clinic.LINK;
import static gondulf.setup.Clinic.MAIL;
import static gondulf.setup.Clinic.ME;
import static gondulf.setup.Level.BAD;
import static gondulf.setup.Level.GOOD;
import static gondulf.setup.Level.REMARK;
import static gondulf.setup.Patient.with;

import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.neighbourhood.home.Reply;
import java.util.List;

/// Websites with what shows whose they are, or without.
final class ProofPatients {

  private static final String RECORD = "v=gondulf1; acct=abcdefgh12345678; iss=https://id.example";
  private static final String NAME = "_gondulf.alice.example";

  private ProofPatients() {}

  static List<Patient> mails() {
    return List.of(
        with("is well", "mail/usable", GOOD, _ -> {}),
        with("is on a server without mail", "mail/not-asked", GOOD, _ -> {}).where("no mail", ""),
        with("has no mail", "mail/missing", REMARK, c -> c.page(LINK)),
        with("has no mail and needs it", "mail/missing", BAD, c -> c.page(LINK))
            .where("GONDULF_VERIFY", "email"),
        with("has no mail on a page", "mail/missing", BAD, c -> c.at(ME + "~a/", Reply.html(LINK)))
            .who("alice.example/~a/"),
        with(
            "copied the example",
            "mail/example",
            BAD,
            c -> c.page(LINK + MAIL.replace("alice@alice.example", "you@example.com"))),
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
        with(
            "is down but has it everywhere",
            "sign-in/not-delegated",
            BAD,
            c -> c.record("*.alice.example", RECORD).homes.putDown("alice.example")),
        with("names nobody", "sign-in/not-delegated", BAD, c -> c.page("")),
        with("has no way", "sign-in/no-way", BAD, c -> c.page(LINK))
            .where("GONDULF_VERIFY", "email"));
  }
}
