package shop;

public record Shout(String text) {}
