package gondulf.browser;

import gondulf.identity.Enrolments;
import gondulf.neighbourhood.World;
import gondulf.protocol.ProfileUrl;
import java.util.List;

/// The people of the neighbourhood, as if they had never been here.
final class Newcomers {

  private static final List<String> WEBSITES =
      List.of(
          "https://alice.example/",
          "https://bob.example/",
          "https://dave.example/",
          "https://frank.example/~frank/");

  private Newcomers() {}

  static void in(World world) {
    var enrolments = world.server().part(Enrolments.class);
    for (var website : WEBSITES) {
      var me = ProfileUrl.of(website);
      enrolments.end(me);
      world.dns().remove("_gondulf." + me.host());
    }
  }
}
