package shop;

import dev.athanor.type.Converter;

final class ShoutConverter implements Converter<Shout, String> {
    @Override
    public String toColumn(Shout value) {
        return value.text();
    }

    @Override
    public Shout fromColumn(String stored) {
        return new Shout(stored);
    }
}
