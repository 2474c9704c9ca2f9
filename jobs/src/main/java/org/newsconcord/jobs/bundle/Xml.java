package org.newsconcord.jobs.bundle;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What is read off elements of XML; names are compared without regard to case. */
final class Xml {
  private Xml() {}

  /** The name without its prefix, in lower case. */
  static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first child of one of these names, the first name first; null when there is none. */
  static Element child(Element parent, String... names) {
    if (parent != null) {
      for (String name : names) {
        for (Element child : parent.children()) {
          if (child.normalName().equals(name)) {
            return child;
          }
        }
      }
    }
    return null;
  }

  /** The first element of this name at any depth; null when there is none. */
  static Element inside(Element parent, String name) {
    if (parent == null) {
      return null;
    }
    return parent.getElementsByTag(name).stream()
        .filter(element -> element != parent)
        .findFirst()
        .orElse(null);
  }

  /** The text of the first child of one of these names; null when there is none. */
  static String text(Element parent, String... names) {
    return text(child(parent, names));
  }

  /** The text of an element; null without one, or without text. */
  static String text(Element element) {
    String text = element == null ? "" : element.wholeText().strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of an element on one line; null without one, or without text. */
  static String line(Element element) {
    String text = text(element);
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  /** An attribute of an element; null without either. */
  static String attribute(Element element, String name) {
    if (element == null) {
      return null;
    }
    String value = element.attributes().getIgnoreCase(name);
    return value.isBlank() ? null : value.strip();
  }

  /** The language that the element or one around it declares; null when none does. */
  static String language(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      String language = attribute(at, "xml:lang");
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** The value of a code such as {@code nprov:AFP} without its scheme. */
  static String withoutScheme(String code) {
    return code == null ? null : code.substring(code.indexOf(':') + 1).toUpperCase(Locale.ROOT);
  }

  static String firstOf(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
