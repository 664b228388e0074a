package gondulf.setup;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.setup.Fact.Label;
import java.net.URI;
import java.util.Optional;

/// What an app of today finds: the metadata first, or else the older links.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
record NewerAppsCheck(Server server) implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    if (found.page().html().isEmpty()) {
      return Optional.empty();
    }
    var metadata = found.page().first(MetadataLinkCheck.REL);
    return Optional.of(
        metadata.map(url -> led(found, url)).orElseGet(() -> fallenBack(found.page())));
  }

  private Finding led(Examination found, URI metadata) {
    var finding =
        metadata.equals(server.issuer().metadata())
            ? Finding.of(Symptom.NEWER_APPS_FIND_US)
                .fact(Label.ISSUER, server.issuer())
                .fact(Label.AUTHORIZATION_ENDPOINT, server.authorize())
                .fact(Label.TOKEN_ENDPOINT, server.token())
            : elsewhere(found.metadata());
    return finding.fact(Label.METADATA, metadata);
  }

  private static Finding elsewhere(Optional<Fetched> metadata) {
    return metadata
        .flatMap(MetadataText::read)
        .map(read ->
            Finding.of(Symptom.NEWER_APPS_ELSEWHERE)
                .fact(Label.ISSUER, read.issuer())
                .fact(Label.AUTHORIZATION_ENDPOINT, read.authorizationEndpoint())
                .fact(Label.TOKEN_ENDPOINT, read.tokenEndpoint()))
        .orElseGet(() ->
            Finding.of(Symptom.NEWER_APPS_BROKEN)
                .fact(Label.WHAT_HAPPENED, metadata.map(NewerAppsCheck::words).orElse("—")));
  }

  private static String words(Fetched fetched) {
    return switch (fetched) {
      case Document document -> document.status() + " " + document.mediaType();
      case Failed failed -> failed.trouble().words();
    };
  }

  private Finding fallenBack(SitePage page) {
    return page.first(OlderLinksCheck.AUTHORIZATION)
        .map(url ->
            Finding.of(
                    url.equals(server.authorize())
                        ? Symptom.NEWER_APPS_FALL_BACK
                        : Symptom.NEWER_APPS_ELSEWHERE)
                .fact(Label.AUTHORIZATION_ENDPOINT, url))
        .orElseGet(() -> Finding.of(Symptom.NEWER_APPS_NOTHING));
  }
}
