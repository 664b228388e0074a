package gondulf.outbound;

import gondulf.outbound.Fetched.Document;

/// What is looked for at a URL, and how much of it is read.
enum Wish {
  /// A page or a JSON document.
  TEXT("application/json, text/html;q=0.8") {
    @Override
    int longest(Document answer) {
      if (answer.isJson()) {
        return 5 * 1024;
      }
      return answer.isHtml() ? 1024 * 1024 : 0;
    }
  },

  /// Whether somebody is there at all.
  ANSWER("text/html") {
    @Override
    int longest(Document answer) {
      return 0;
    }
  },

  /// A picture made of dots; one that is drawn by commands could hold a script.
  IMAGE("image/png, image/jpeg, image/gif") {
    @Override
    int longest(Document answer) {
      return answer.status() == 200 && answer.isImage() ? 256 * 1024 : 0;
    }
  };

  private final String accept;

  Wish(String accept) {
    this.accept = accept;
  }

  /// The types that the server is asked for.
  String accept() {
    return accept;
  }

  /// How many bytes of this answer are read; of what nobody wished for, none.
  abstract int longest(Document answer);
}
