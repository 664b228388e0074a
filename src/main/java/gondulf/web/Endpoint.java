package gondulf.web;

/// One way to ask for one path, and what holds there.
///
/// @param method `GET` stands for `HEAD` too
/// @param channel who reads the answer
/// @param isOpen whether a page of another origin may read it
/// @param isFree whether asking is not counted
record Endpoint(String method, String path, Channel channel, boolean isOpen, boolean isFree) {

  static Endpoint page(String method, String path) {
    return new Endpoint(method, path, Channel.PAGE, false, false);
  }

  static Endpoint api(String method, String path) {
    return new Endpoint(method, path, Channel.API, false, false);
  }

  Endpoint open() {
    return new Endpoint(method, path, channel, true, isFree);
  }

  Endpoint free() {
    return new Endpoint(method, path, channel, isOpen, true);
  }

  boolean isFor(String asked) {
    return method.equals(asked.equals("HEAD") ? "GET" : asked);
  }
}
