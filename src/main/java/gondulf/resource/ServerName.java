package gondulf.resource;

import gondulf.protocol.Label;

/// What its operator or its owner calls a server.
public record ServerName(String text) {

  public ServerName {
    text = new Label(text).text();
  }

  public static ServerName of(String text) {
    return new ServerName(Label.of(text).text());
  }

  @Override
  public String toString() {
    return text;
  }
}
