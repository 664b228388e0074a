package gondulf.neighbourhood;

import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// Tells a visitor who lives here and what there is to try.
@JStache
record StartPage(List<Person> people, String server) implements View {}
