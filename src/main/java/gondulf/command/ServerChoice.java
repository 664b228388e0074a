package gondulf.command;

import gondulf.protocol.MalformedValueException;
import gondulf.terminal.Discovery;
import gondulf.terminal.ProfileAddress;
import gondulf.terminal.ServerEndpoints;
import gondulf.terminal.SignInFailure;
import gondulf.terminal.Web;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which server is asked: the one that a person's page names, or one that was named here.
final class ServerChoice {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--issuer", paramLabel = "URL", description = "The server, by its own name.")
  private Optional<URI> issuer = Optional.empty();

  @Option(
      names = "--authorization-endpoint",
      paramLabel = "URL",
      description = "Where you say yes, for a server that does not say it itself.")
  private Optional<URI> authorizationEndpoint = Optional.empty();

  @Option(
      names = "--token-endpoint",
      paramLabel = "URL",
      description = "Where tokens come from, likewise.")
  private Optional<URI> tokenEndpoint = Optional.empty();

  ServerEndpoints find(Web web, Optional<ProfileAddress> me, AccountChoice account)
      throws SignInFailure {
    if (authorizationEndpoint.isPresent() != tokenEndpoint.isPresent()) {
      throw wrong("--authorization-endpoint and --token-endpoint need each other");
    }
    if (authorizationEndpoint.isPresent()) {
      return given(authorizationEndpoint.orElseThrow(), tokenEndpoint.orElseThrow());
    }
    if (issuer.isEmpty() && me.isEmpty()) {
      throw wrong("Say who you are (https://you.example/), or name a server");
    }
    account.explain("Asking where you can sign in…");
    var discovery = new Discovery(web);
    return issuer.isPresent()
        ? discovery.ofIssuer(issuer.orElseThrow())
        : discovery.of(me.orElseThrow()).server();
  }

  /// The person whose page names the server. Of one that was named here nobody's page has said
  /// anything yet: whom it signs in is for that person's page to confirm.
  Optional<ProfileAddress> foundBy(Optional<ProfileAddress> me) {
    return me.filter(_ -> issuer.isEmpty() && authorizationEndpoint.isEmpty());
  }

  private ServerEndpoints given(URI authorization, URI token) {
    try {
      return new ServerEndpoints(
          issuer.map(URI::toString),
          authorization,
          token,
          Optional.empty(),
          Optional.empty(),
          false);
    } catch (MalformedValueException e) {
      throw wrong("--authorization-endpoint and --token-endpoint " + e.rule());
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
