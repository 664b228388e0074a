package gondulf.network;

/// A name server, asked in the way of its kind.
sealed interface Respondent permits RecursiveServer, AuthoritativeServer {

  ServerMessage ask(Question<?> question) throws NoAnswerException, InterruptedException;
}
