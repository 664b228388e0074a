package gondulf.authorization;

import gondulf.grant.Profile;
import gondulf.identity.Presence;
import gondulf.language.Words;
import gondulf.signin.AppView;
import gondulf.signin.Identified;
import gondulf.signin.ScopeWords;
import gondulf.signin.StepView;
import gondulf.signin.Visit;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks whether an app may have what it asks for.
///
/// @param proof how the person has shown who they are
/// @param destination where the answer goes
/// @param warnings what is unusual about this request, each a sentence
/// @param told what of the profile the app would be told, if its scopes are allowed
/// @param ending when it ends, and what of that may be chosen
/// @param offer what else there is for the person here
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
    Ending ending,
    Offer offer)
    implements Page {

  static ConsentPage of(
      Visit visit,
      Identified owner,
      AuthorizationRequest request,
      Ending ending,
      boolean isContested,
      Offer offer) {
    var redirectUri = request.returnAddress().redirectUri();
    return new ConsentPage(
        request.app(),
        StepView.of(visit),
        proof(owner),
        redirectUri.sharesOriginWith(request.client().id())
            ? redirectUri.destination()
            : redirectUri.text(),
        Stream.concat(Warnings.of(request), Warnings.of(owner.account(), isContested)).toList(),
        request.scopes().list().stream().map(ScopeWords::of).toList(),
        request.scopes().contains("profile")
            ? told(owner.claimant().profile().allowedBy(request.scopes()))
            : List.of(),
        request.resources().stream().map(Object::toString).toList(),
        ending,
        offer);
  }

  @Override
  public Map<String, String> names() {
    return Map.of("app", app.name(), "me", step.me(), "at", step.at(), "proof", proof);
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

  private static String proof(Identified owner) {
    return owner.proofs().stream()
        .sorted()
        .map(ConsentPage::words)
        .reduce(ConsentPage::both)
        .orElseThrow();
  }

  private static String both(String first, String second) {
    return Words.say("authorization.proof.both", Map.of("first", first, "second", second));
  }

  private static String words(Presence presence) {
    return switch (presence) {
      case PASSKEY -> Words.say("authorization.proof.passkey");
      case MAIL -> Words.say("authorization.proof.mail");
      case DNS -> Words.say("authorization.proof.dns");
      case REMEMBERED -> Words.say("authorization.proof.remembered");
    };
  }

  private static List<Told> told(Profile profile) {
    return Stream.of(
            profile.name().map(name -> Told.of("name", name)),
            profile.url().map(url -> Told.of("website", url)),
            profile.photo().map(photo -> Told.of("photo", photo)),
            profile.email().map(email -> Told.of("mail", email)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// One thing that the app would learn.
  record Told(String label, String value) {

    static Told of(String what, String value) {
      return new Told(Words.say("authorization.told." + what), value);
    }
  }

  /// What may make the next sign-in easier.
  ///
  /// @param remembers whether this browser can be remembered
  /// @param addsPasskey whether a passkey can be added
  record Offer(boolean remembers, boolean addsPasskey) {}
}
