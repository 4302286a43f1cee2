package dev.athanor.it.columns;

/** Lists of numbers as text. */
final class NumbersConverter extends WordsConverter<Integer> {
    @Override
    Integer parse(String word) {
        return Integer.valueOf(word);
    }
}
