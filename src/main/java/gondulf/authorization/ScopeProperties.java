package gondulf.authorization;

import static gondulf.protocol.OAuthError.invalidScope;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import gondulf.protocol.Scopes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an app asks to be allowed, and what holds for one that leaves it unsaid.
///
/// @param defaultScope GONDULF_DEFAULT_SCOPE, for apps that name a server to use their token at and
///   no scope; `none` refuses them
@ConfigurationProperties("gondulf")
record ScopeProperties(@DefaultValue("profile") String defaultScope) {

  private static final String NOTHING = "none";

  ScopeProperties {
    try {
      if (isMailAlone(Scopes.parse(defaultScope))) {
        throw new MalformedValueException("must not ask for email without profile");
      }
    } catch (MalformedValueException e) {
      throw new IllegalArgumentException("GONDULF_DEFAULT_SCOPE " + e.rule());
    }
  }

  /// Reads the scopes of a request. Who asks for none learns who the person is, and no more, unless
  /// they name the server that a token is for.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749 §3.3</a>
  /// @see <a href="https://indieauth.spec.indieweb.org/#profile-information">IndieAuth §5.3.4</a>
  Scopes read(Parameters parameters, boolean namesAServer) {
    var scopes =
        parameters.optional("scope", Scopes::parse, OAuthError::invalidScope).orElse(Scopes.NONE);
    if (isMailAlone(scopes)) {
      throw invalidScope("email can be asked for with profile only").asException();
    }
    var ours = scopes.without("openid");
    return ours.isEmpty() && namesAServer ? byDefault() : ours;
  }

  private Scopes byDefault() {
    if (defaultScope.isEmpty() || defaultScope.equals(NOTHING)) {
      throw invalidScope("scope is required with a resource").asException();
    }
    return Scopes.parse(defaultScope);
  }

  private static boolean isMailAlone(Scopes scopes) {
    return scopes.contains("email") && !scopes.contains("profile");
  }
}
