package gondulf.neighbourhood;

/// Somebody with a website, as the start page tells of them.
///
/// @param website what a visitor types to be this person
/// @param page the URL of the page that speaks for them
/// @param special what there is to see
/// @param way how this person shows who they are, or why they can't
public record Person(String name, String website, String page, String special, String way) {}
