package gondulf.help;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/// Leads the links of a guide, which were written for the files of the project, to where this
/// server has the same. What it does not have is named and not linked.
final class ServedLinks extends AbstractVisitor {

  private static final Pattern FIRST = Pattern.compile("^README\\.md(#.*)?$");
  private static final Pattern GUIDE = Pattern.compile("^([a-z-]+)\\.md(#.*)?$");
  private static final Pattern FILE = Pattern.compile("[^:#]+(#.*)?$");

  @Override
  public void visit(Link link) {
    var written = link.getDestination();
    var served = GUIDE.matcher(FIRST.matcher(written).replaceFirst("/help$1"));
    link.setDestination(served.replaceFirst("/help/$1$2"));
    if (link.getDestination().equals(written) && FILE.matcher(written).matches()) {
      unwrap(link);
    }
  }

  private static void unwrap(Link link) {
    while (link.getFirstChild() != null) {
      link.insertBefore(link.getFirstChild());
    }
    link.unlink();
  }
}
