package gondulf.command;

import gondulf.terminal.Account;
import gondulf.terminal.AccountFile;
import gondulf.terminal.Callback;
import gondulf.terminal.ClientSetup;
import gondulf.terminal.PendingAuthorization;
import gondulf.terminal.ProfileAddress;
import gondulf.terminal.ServerEndpoints;
import gondulf.terminal.SignInFailure;
import gondulf.terminal.TokenSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gets a token by way of the browser, and keeps it.
@Command(
    name = "login",
    description = "Opens the browser, where you say yes, and keeps the token that comes back.")
final class Login implements Callable<Integer> {

  private final AuthSurroundings surroundings;

  @Mixin private final AccountChoice account = new AccountChoice();
  @Mixin private final ServerChoice servers = new ServerChoice();
  @Mixin private final ClientChoice clients = new ClientChoice();
  @Mixin private final BrowserChoice browser = new BrowserChoice();

  @Parameters(
      arity = "0..1",
      paramLabel = "ME",
      description = "Your website. Its page names the server.")
  private Optional<ProfileAddress> me = Optional.empty();

  Login(AuthSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SignInFailure, InterruptedException {
    var file = account.file(surroundings);
    makeSureOf(file);
    var server = servers.find(surroundings.web(), me, account);
    account.tell("You are asked at " + server.authorizationEndpoint());
    account.tell("Tokens come from " + server.tokenEndpoint());
    try (var callback = browser.listen()) {
      var client = clients.setup(callback.uri(), servers.foundBy(me));
      account.tell("The answer is awaited at " + callback.uri());
      var pending = surroundings.flow().begin(server, client);
      var conversation = new Conversation(surroundings, account);
      var answer = browser.answer(callback, pending.url(), conversation);
      keep(file, redeemed(answer, pending, server, client), answer);
    }
    return ExitCode.OK;
  }

  /// Nobody should have said yes before it turns out that the token can't be kept.
  private static void makeSureOf(AccountFile file) throws SignInFailure {
    try (var lock = file.lock()) {
      lock.read();
    }
  }

  private Account redeemed(
      Callback answer, PendingAuthorization pending, ServerEndpoints server, ClientSetup client)
      throws SignInFailure {
    try {
      var code = pending.accept(answer.uri());
      account.tell("The answer is good, and its code is redeemed.");
      TokenSet tokens = pending.exchange(code);
      var name = account.profile().text();
      return new Account(name, server, client.clientId(), tokens, surroundings.now());
    } catch (SignInFailure e) {
      answer.fail(e);
      throw e;
    }
  }

  private void keep(AccountFile file, Account signedIn, Callback answer) throws SignInFailure {
    try (var lock = file.lock()) {
      lock.write(signedIn);
    } catch (SignInFailure e) {
      answer.fail(e);
      throw e;
    }
    var standing = new Standing(signedIn, surroundings.now());
    answer.succeed(standing.who());
    account.answer(standing.headline());
  }
}
