package gondulf.web;

/// One way to ask for one path, and what holds there.
///
/// @param method `GET` stands for `HEAD` too
/// @param channel who reads the answer
/// @param isOpen whether a page of another origin may read it
/// @param isFree whether asking is not counted
/// @param redeems whether codes are redeemed here
record Endpoint(
    String method, String path, Channel channel, boolean isOpen, boolean isFree, boolean redeems) {

  static Endpoint page(String method, String path) {
    return new Endpoint(method, path, Channel.PAGE, false, false, false);
  }

  static Endpoint api(String method, String path) {
    return new Endpoint(method, path, Channel.API, false, false, false);
  }

  Endpoint open() {
    return new Endpoint(method, path, channel, true, isFree, redeems);
  }

  Endpoint free() {
    return new Endpoint(method, path, channel, isOpen, true, redeems);
  }

  Endpoint redeeming() {
    return new Endpoint(method, path, channel, isOpen, isFree, true);
  }

  boolean isFor(String asked) {
    return method.equals(asked.equals("HEAD") ? "GET" : asked);
  }

  /// Whether a path is this one, or this one with something after it.
  boolean isOrBegins(String asked) {
    return asked.equals(path)
        || (asked.startsWith(path)
            && path.length() > 1
            && "/;%".indexOf(asked.charAt(path.length())) >= 0);
  }
}
