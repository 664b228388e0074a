package gondulf.authorization;

import gondulf.client.Client;
import gondulf.grant.Profile;
import gondulf.ownership.Way;
import gondulf.protocol.RedirectUri;
import gondulf.signin.AppView;
import gondulf.signin.Claimant;
import gondulf.signin.SignIn;
import gondulf.signin.StepView;
import gondulf.signin.Visit;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks whether an app may have what it asks for.
///
/// @param proof how the person has shown who they are
/// @param destination where the answer goes
/// @param warnings what is unusual about this request, each a sentence
/// @param told what of the profile the app would be told, if its scopes are allowed
/// @param lifetime when it ends, in sentences
@JStache
record ConsentPage(
    AppView app,
    StepView step,
    String proof,
    String destination,
    List<String> warnings,
    List<ScopeWords> scopes,
    List<Told> told,
    List<String> resources,
    String lifetime)
    implements Page {

  private static final String LOCAL =
      "Nothing is known about this program but that it runs on this device. Go on only if you"
          + " started it yourself.";

  static ConsentPage of(
      Visit visit, Claimant claimant, AuthorizationRequest request, String lifetime) {
    var redirectUri = request.returnAddress().redirectUri();
    return new ConsentPage(
        request.app(),
        StepView.of(visit, claimant),
        proof(visit.signIn()),
        redirectUri.sharesOriginWith(request.client().id())
            ? redirectUri.destination()
            : redirectUri.text(),
        warnings(request.client(), redirectUri, request.challenge().isPresent()),
        request.scopes().list().stream().map(ScopeWords::of).toList(),
        request.scopes().contains("profile")
            ? told(claimant.profile().allowedBy(request.scopes()))
            : List.of(),
        request.resources().stream().map(Object::toString).toList(),
        lifetime);
  }

  boolean hasScopes() {
    return !scopes.isEmpty();
  }

  boolean hasTold() {
    return !told.isEmpty();
  }

  boolean hasResources() {
    return !resources.isEmpty();
  }

  private static String proof(SignIn signIn) {
    return signIn.proofs().stream()
        .sorted()
        .map(way -> way == Way.MAIL ? "by mail" : "by DNS")
        .collect(Collectors.joining(" and "));
  }

  private static List<Told> told(Profile profile) {
    return Stream.of(
            profile.name().map(name -> new Told("Name", name)),
            profile.url().map(url -> new Told("Website", url)),
            profile.photo().map(photo -> new Told("Photo", photo)),
            profile.email().map(email -> new Told("Mail address", email)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> warnings(Client client, RedirectUri to, boolean hasPkce) {
    var older =
        "This app uses an older way of signing in, which protects the answer on its way less well.";
    var known =
        client.id().isLoopback()
            ? Stream.of(LOCAL)
            : Stream.concat(ofClient(client), ofDestination(to));
    return Stream.concat(known, warning(!hasPkce, older)).toList();
  }

  private static Stream<String> ofClient(Client client) {
    return Stream.concat(
        warning(
            !client.isVerified(),
            "Nothing could be learned about this app. Go on only if you know it."),
        warning(
            client.hasForeignHomepage(),
            "The app gives a website that is not its own host as its home."));
  }

  private static Stream<String> ofDestination(RedirectUri to) {
    return Stream.concat(
        warning(
            to.isLoopback(),
            "The answer goes to a program on this device. Go on only if you started it yourself."),
        warning(
            to.isPrivateUse(),
            "The answer goes to an app on this device, whichever opens " + to.destination()));
  }

  private static Stream<String> warning(boolean isDue, String words) {
    return isDue ? Stream.of(words) : Stream.empty();
  }

  /// One thing that the app would learn.
  record Told(String label, String value) {}
}
