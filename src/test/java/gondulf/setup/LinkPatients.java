package gondulf.setup;

import static gondulf.setup.Clinic.ALL;
import static gondulf.setup.Clinic.AUTHORIZATION;
import static gondulf.setup.Clinic.LINK;
import static gondulf.setup.Clinic.MAIL;
import static gondulf.setup.Clinic.METADATA;
import static gondulf.setup.Clinic.TOKEN;
import static gondulf.setup.Level.BAD;
import static gondulf.setup.Level.GOOD;
import static gondulf.setup.Level.REMARK;
import static gondulf.setup.Patient.with;
import static gondulf.setup.Patients.PAGE;

import gondulf.neighbourhood.home.Reply;
import java.util.List;

/// Websites that name a server in all the ways there are.
final class LinkPatients {

  private static final String OTHER =
      "https://other.example/.well-known/oauth-authorization-server";
  private static final String OTHERS = LINK.replace(METADATA, OTHER);

  private LinkPatients() {}

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
}
