package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Found;
import java.util.concurrent.Callable;

/// Asks one name server; follows aliases.
record Inquiry<T>(Respondent server, Question<T> question) implements Callable<Reply<T>> {

  private static final int MOST_ALIASES = 8;

  @Override
  public Reply<T> call() throws InterruptedException {
    return ask(question, MOST_ALIASES);
  }

  private Reply<T> ask(Question<T> asked, int aliasesLeft) throws InterruptedException {
    try {
      return read(server.ask(asked), asked, aliasesLeft);
    } catch (NoAnswerException e) {
      return Reply.failed(e.reason());
    }
  }

  private Reply<T> read(ServerMessage said, Question<T> asked, int aliasesLeft)
      throws InterruptedException {
    var name = asked.name();
    if (said.isFailure()) {
      return Reply.failed("a name server could not say (" + said.code() + ")");
    }
    var found = said.records(name, asked.type()).stream().map(asked.reader()).toList();
    if (!found.isEmpty()) {
      return new Reply<>(new Found<>(found), said.isProven());
    }
    var alias = said.alias(name).filter(asked.aliases());
    if (alias.isEmpty() || aliasesLeft == 0) {
      return new Reply<>(new Absent<>(), said.isProven());
    }
    return follow(said, asked.about(alias.orElseThrow()), aliasesLeft - 1);
  }

  /// A server that knows more of an alias has said it in the same message; another is asked again.
  private Reply<T> follow(ServerMessage said, Question<T> alias, int aliasesLeft)
      throws InterruptedException {
    var isSaid =
        said.isNoSuchName()
            || said.alias(alias.name()).isPresent()
            || !said.records(alias.name(), alias.type()).isEmpty();
    return isSaid ? read(said, alias, aliasesLeft) : ask(alias, aliasesLeft).after(said.isProven());
  }
}
