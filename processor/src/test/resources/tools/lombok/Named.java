package shop;

/** What a field of the entity implements by its getter. */
public interface Named {
    String getNickname();
}
