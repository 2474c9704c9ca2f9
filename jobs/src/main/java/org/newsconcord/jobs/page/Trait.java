package org.newsconcord.jobs.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.newsconcord.text.LowerCase;

/** What an element says about the text in it, by its name or by the words of its class and id. */
enum Trait {
  ARTICLE_TAG(Set.of("article"), null, Set.of("article", "newsarticle")),
  MAIN_TAG(Set.of("main"), null, Set.of("main")),
  ASIDE_TAG(Set.of("aside"), null, Set.of("complementary")),
  NAV_TAG(Set.of("nav", "menu"), null, Set.of("navigation", "menu", "menubar")),
  HEADER_TAG(Set.of("header"), null, Set.of("banner")),
  FOOTER_TAG(Set.of("footer"), null, Set.of("contentinfo")),
  FIGURE_TAG(Set.of("figure", "figcaption", "picture"), null, Set.of()),
  FORM_TAG(Set.of("form", "fieldset", "label"), null, Set.of("search", "dialog")),
  LIST_TAG(Set.of("ul", "ol", "dl"), null, Set.of("list")),
  TABLE_TAG(Set.of("table"), null, Set.of()),
  QUOTE_TAG(Set.of("blockquote", "q"), null, Set.of()),
  CONTENT_WORDS(
      Set.of(),
      "article-?body|story-?body|entry-?content|post-?content|article-?content|article-?text"
          + "|story-?content|article__body|body-?text|post-?body|articletext|storytext|content-?body"
          + "|bodycopy|body-copy|field-name-body|richtext|rich-text|article-paragraph|paragraph",
      Set.of()),
  ARTICLE_WORDS(Set.of(), "article|story|post|entry|hentry|content|main|body|text", Set.of()),
  COMMENT_WORDS(
      Set.of(), "comments?|commentlist|disqus|respond|replies|discussion|livefyre", Set.of()),
  RELATED_WORDS(
      Set.of(),
      "related|more|recommend(ed|ations?)?|promo|teasers?|popular|trending|read-?(next|more|also)"
          + "|most-?(read|viewed)|latest|outbrain|taboola|recirc|also|suggest(ed|ions)?|further|upnext"
          + "|inline-?(link|story)|headlines|river|carousel|cards?",
      Set.of()),
  SHARE_WORDS(
      Set.of(),
      "share|sharing|social|follow|facebook|twitter|whatsapp|addthis|sharedaddy",
      Set.of()),
  MENU_WORDS(
      Set.of(),
      "nav(bar|igation)?|menu|breadcrumbs?|toolbar|skip|masthead|pagination|pager|tabs?",
      Set.of()),
  FOOTER_WORDS(
      Set.of(), "footer|foot|copyright|legal|disclaimer|terms|colophon|correction", Set.of()),
  CAPTION_WORDS(
      Set.of(),
      "captions?|credits?|photo|gallery|images?|media|figure|video|slideshow|thumb(nail)?|player",
      Set.of()),
  NEWSLETTER_WORDS(
      Set.of(),
      "newsletters?|subscri(be|ption)|sign-?up|signup|email|paywall|donat(e|ion)",
      Set.of()),
  AD_WORDS(
      Set.of(),
      "ads?|advert(isement|ising)?|sponsor(ed)?|banner|commercial|dfp|gpt|promoted",
      Set.of()),
  BYLINE_WORDS(
      Set.of(),
      "by-?line|authors?|bio|meta|date(line)?|time(stamp)?|pub(lished)?-?date|posted|contributors?",
      Set.of()),
  TAG_WORDS(
      Set.of(), "tags?|topics?|categor(y|ies)|keywords?|labels?|kicker|section-?name", Set.of()),
  NOTICE_WORDS(Set.of(), "cookies?|consent|gdpr|modal|popup|overlay|alert|notice|toast", Set.of()),
  SIDEBAR_WORDS(
      Set.of(), "sidebar|side|widgets?|rail|aside|column-?right|secondary|module", Set.of()),
  TITLE_WORDS(
      Set.of(), "headline|title|hed|heading|subtitle|standfirst|dek|summary|lead|intro", Set.of()),
  PULLQUOTE_WORDS(
      Set.of(), "pull-?quote|factbox|fact-?box|infobox|callout|highlights?|box", Set.of()),
  EMBED_WORDS(Set.of(), "embed|tweet|instagram|twitter-tweet|iframe|oembed", Set.of()),
  EXCERPT_WORDS(
      Set.of(), "excerpts?|breaking|ticker|archives?|listing|feed|loop|results?|grid", Set.of()),
  HIDDEN_WORDS(
      Set.of(),
      "hidden|hide|invisible|sr-only|screen-?reader(-text)?|visually-?hidden|d-none|print-?only|no-?script",
      Set.of()),
  HIDDEN(Set.of(), null, Set.of()),
  /** A property of schema.org that is no running text. */
  PROPERTY(Set.of(), null, Set.of());

  /** Properties of schema.org whose value is the running text. */
  private static final Set<String> TEXT_PROPERTIES = Set.of("articleBody", "text", "reviewBody");

  /** Properties whose value is a name, an address, a moment or a number. */
  private static final Set<String> VALUE_PROPERTIES =
      Set.of(
          "author",
          "copyrightHolder",
          "copyrightYear",
          "dateCreated",
          "dateModified",
          "datePublished",
          "editor",
          "height",
          "identifier",
          "inLanguage",
          "interactionCount",
          "keywords",
          "logo",
          "publisher",
          "thumbnailUrl",
          "url",
          "width",
          "wordCount");

  private final Set<String> tags;
  private final String words;
  private final Set<String> roles;

  Trait(Set<String> tags, String words, Set<String> roles) {
    this.tags = tags;
    this.words = words;
    this.roles = roles;
  }

  /** The words of all traits. */
  private static final class Words {
    private static final NameWords ALL = new NameWords();

    static {
      for (Trait trait : values()) {
        if (trait.words != null) {
          ALL.put(trait.words, trait.bit());
        }
      }
    }
  }

  long bit() {
    return 1L << ordinal();
  }

  static List<Trait> all() {
    return Arrays.asList(values());
  }

  /**
   * The traits of an element.
   *
   * @param tag its name in lower case
   * @param names its class and id as written
   * @param role its role in lower case, or empty
   * @param property its property of schema.org, or empty
   */
  static long of(String tag, String names, String role, String property) {
    long traits = names.isEmpty() ? 0 : Words.ALL.in(separated(names));
    for (Trait trait : values()) {
      if (trait.tags.contains(tag) || (!role.isEmpty() && trait.roles.contains(role))) {
        traits |= trait.bit();
      }
    }
    return traits | ofProperty(property);
  }

  private static long ofProperty(String property) {
    if (TEXT_PROPERTIES.contains(property)) {
      return CONTENT_WORDS.bit();
    }
    return VALUE_PROPERTIES.contains(property) ? PROPERTY.bit() : 0;
  }

  /** {@code StoryBody_paragraph} becomes {@code story-body_paragraph}. */
  private static String separated(String names) {
    StringBuilder text = new StringBuilder(names.length() + 8);
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
        text.append('-');
      }
      text.append(c);
    }
    return LowerCase.of(text.toString());
  }
}
