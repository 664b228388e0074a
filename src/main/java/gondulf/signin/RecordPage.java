package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.HashMap;
import java.util.Map;

/// Shows the record to publish, and what is seen of it.
///
/// @param isTemporary whether the record may go away after the sign-in
@JStache
record RecordPage(StepView step, RecordView record, boolean isTemporary) implements Page {

  @Override
  public Map<String, String> names() {
    var names = new HashMap<>(step.names());
    names.putAll(record.names());
    return names;
  }
}
