package gondulf.setup;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.setup.Fact.Label;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a page comes back that a program can read.
record PageCheck() implements Judge {

  private static final Pattern WALL_TITLE =
      Pattern.compile(
          "(?i)<title[^>]{0,99}>[^<]{0,99}(just a moment|attention required|are you (a )?(human|robot)"
              + "|not a bot|checking your browser|verif(y|ying) you|security check|ddos)");
  private static final Pattern WALL_MARK =
      Pattern.compile(
          "challenge-platform|cf-chl|_incapsula_|sgcaptcha|captcha-delivery|px-captcha|ddos-guard"
              + "|within\\.website/x/cmd/anubis");

  @Override
  public Optional<Finding> judge(Examination found) {
    return switch (found.page().fetched()) {
      case Document document ->
          Optional.of(
              Finding.of(symptom(document, found.page()))
                  .lookedAt(document.url())
                  .fact(Label.STATUS, document.status())
                  .fact(Label.TYPE, document.mediaType().isEmpty() ? "—" : document.mediaType()));
      case Failed failed -> unread(failed);
    };
  }

  private static Optional<Finding> unread(Failed failed) {
    var symptom =
        switch (failed.trouble()) {
          case SLOW -> Optional.of(Symptom.PAGE_SLOW);
          case TOO_LARGE -> Optional.of(Symptom.PAGE_TOO_LARGE);
          case BROKEN -> Optional.of(Symptom.PAGE_BROKEN);
          case UNREACHABLE, INSECURE, EXPIRED_CERTIFICATE, OTHERS_CERTIFICATE ->
              Optional.<Symptom>empty();
          case UNRESOLVED, FORBIDDEN_ADDRESS, FORBIDDEN_URL, TOO_MANY_REDIRECTS ->
              Optional.<Symptom>empty();
          case BUSY, NO_NAME_SERVER -> Optional.<Symptom>empty();
        };
    return symptom.map(each ->
        Finding.of(each)
            .lookedAt(failed.url())
            .fact(Label.WHAT_HAPPENED, failed.trouble().words()));
  }

  private static Symptom symptom(Document document, SitePage page) {
    var isWall = isWall(document.body()) && page.first("indieauth-metadata").isEmpty();
    return switch (document.status()) {
      case 200 -> read(document, isWall);
      case 401, 407 -> Symptom.PAGE_PASSWORD;
      case 404, 410 -> Symptom.PAGE_NOT_FOUND;
      case 403, 429 -> Symptom.PAGE_BOT_WALL;
      default -> {
        if (isWall) {
          yield Symptom.PAGE_BOT_WALL;
        }
        yield document.status() >= 500 ? Symptom.PAGE_SERVER_ERROR : Symptom.PAGE_OTHER_STATUS;
      }
    };
  }

  private static Symptom read(Document document, boolean isWall) {
    if (!document.isHtml()) {
      return Symptom.PAGE_NOT_HTML;
    }
    return isWall ? Symptom.PAGE_BOT_WALL : Symptom.PAGE_READ;
  }

  /// The words and scripts by which the usual walls ask whether somebody is human.
  private static boolean isWall(String body) {
    return WALL_TITLE.matcher(body).find()
        || WALL_MARK.matcher(body.toLowerCase(Locale.ROOT)).find();
  }
}
