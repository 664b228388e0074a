package gondulf.neighbourhood.site;

import io.jstach.jstachio.JStachio;

/// A page of the neighbourhood: a record with a template.
public interface View {

  default SiteReply reply() {
    return SiteReply.html(JStachio.render(this));
  }
}
