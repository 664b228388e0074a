package gondulf.terminal;

import gondulf.protocol.MalformedValueException;
import java.util.Optional;

/// Makes sure that a server speaks for its own people only.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-server-confirmation">IndieAuth
///   §5.4</a>
record Confirmation(Discovery discovery, ServerEndpoints server) {

  /// Refuses a person whose page does not name this server. Where the person who was asked for has
  /// signed in, that is known already.
  ///
  /// @param asked whom the server was asked for; nobody where it is a plain OAuth server
  void confirm(Optional<String> asked, Optional<String> said) throws SignInFailure {
    if (said.isEmpty() && asked.isPresent()) {
      throw new SignInFailure.WrongMe("The server did not say whom it has signed in.");
    }
    if (said.isPresent() && !isSame(asked, said)) {
      var me = profile(said.orElseThrow());
      if (!names(me)) {
        throw new SignInFailure.WrongMe(
            "The server says that you are %s, but that page names another server.".formatted(me));
      }
    }
  }

  /// Refuses tokens of somebody else in the place of a person's own.
  static void refuseOther(Optional<String> before, Optional<String> now) throws SignInFailure {
    if (before.isPresent() && now.isPresent() && !isSame(before, now)) {
      throw new SignInFailure.WrongMe(
          "The server has renewed the tokens of %s for %s."
              .formatted(before.orElseThrow(), Quoted.of(now.orElseThrow())));
    }
  }

  private boolean names(ProfileAddress me) throws SignInFailure {
    try {
      var named = discovery.of(me).server();
      return named.authorizationEndpoint().equals(server.authorizationEndpoint());
    } catch (SignInFailure.DiscoveryFailed _) {
      return false;
    }
  }

  private static boolean isSame(Optional<String> one, Optional<String> other) throws SignInFailure {
    return one.isPresent()
        && other.isPresent()
        && profile(one.orElseThrow()).equals(profile(other.orElseThrow()));
  }

  private static ProfileAddress profile(String text) throws SignInFailure {
    try {
      return ProfileAddress.of(text);
    } catch (MalformedValueException e) {
      throw new SignInFailure.WrongMe(
          "The server says that you are %s, which is no profile URL: it %s."
              .formatted(Quoted.of(text), e.rule()));
    }
  }
}
