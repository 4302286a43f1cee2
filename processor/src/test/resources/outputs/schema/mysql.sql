CREATE TABLE author (
    id BIGINT AUTO_INCREMENT NOT NULL COMMENT 'The number by which everybody knows the author.',
    name VARCHAR(120) NOT NULL COMMENT 'The name on the cover: first|last.',
    born DATE,
    PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'Who wrote a Book.';

CREATE INDEX ix_author_name ON author (name);

CREATE TABLE country (
    code VARCHAR(2) NOT NULL COMMENT 'The two letters of ISO 3166.',
    name VARCHAR(60) NOT NULL,
    PRIMARY KEY (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE address (
    id BIGINT AUTO_INCREMENT NOT NULL,
    street VARCHAR(100) NOT NULL,
    `Post Code` VARCHAR(12) NOT NULL,
    country_code VARCHAR(2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_address_country_code FOREIGN KEY (country_code) REFERENCES country (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE customer (
    id BIGINT AUTO_INCREMENT NOT NULL,
    email VARCHAR(254) NOT NULL,
    since DATETIME(6) NOT NULL,
    level VARCHAR(30) NOT NULL,
    home_id BIGINT,
    PRIMARY KEY (id),
    CONSTRAINT fk_customer_home_id FOREIGN KEY (home_id) REFERENCES address (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE UNIQUE INDEX ix_customer_email ON customer (email);

CREATE TABLE account (
    id BIGINT AUTO_INCREMENT NOT NULL,
    password VARCHAR(72) NOT NULL,
    customer_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_customer_id UNIQUE (customer_id),
    CONSTRAINT fk_account_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'How a customer logs in.';

CREATE TABLE `order` (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    placed DATETIME(6) COMMENT 'When it was sent off; an order without it is a basket.',
    customer_id BIGINT NOT NULL,
    ship_to_id BIGINT,
    PRIMARY KEY (year, number),
    CONSTRAINT fk_order_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_order_ship_to_id FOREIGN KEY (ship_to_id) REFERENCES address (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'An order, from the first click to the bill.';

CREATE TABLE publisher (
    id INTEGER AUTO_INCREMENT NOT NULL,
    name VARCHAR(80) NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_publisher_name UNIQUE (name),
    CONSTRAINT fk_publisher_parent_id FOREIGN KEY (parent_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE book (
    isbn VARCHAR(13) NOT NULL COMMENT 'The ISBN-13, without dashes.',
    title VARCHAR(200) NOT NULL,
    price DECIMAL(10, 2) NOT NULL COMMENT 'The price in euros, with tax.',
    available BOOLEAN NOT NULL COMMENT 'Whether it can be ordered.',
    cover LONGBLOB,
    publisher_id INTEGER,
    PRIMARY KEY (isbn),
    CONSTRAINT fk_book_publisher_id FOREIGN KEY (publisher_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'A title, not a copy of it.';

CREATE TABLE order_line (
    order_year INTEGER NOT NULL,
    order_number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    book_isbn VARCHAR(13) NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (order_year, order_number, line),
    CONSTRAINT fk_order_line_order_year_order_number FOREIGN KEY (order_year, order_number) REFERENCES `order` (year, number),
    CONSTRAINT fk_order_line_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE review (
    id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stars INTEGER NOT NULL COMMENT 'From 1, worst, to 5.',
    text LONGTEXT COMMENT 'The text.',
    book_isbn VARCHAR(13) NOT NULL,
    customer_id BIGINT,
    PRIMARY KEY (id),
    CONSTRAINT fk_review_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn),
    CONSTRAINT fk_review_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'What a customer says about a book.';

CREATE TABLE setting (
    name VARCHAR(40) NOT NULL,
    content LONGTEXT NOT NULL COMMENT 'The value.',
    PRIMARY KEY (name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin COMMENT = 'A switch of the shop; nothing refers to it.';

CREATE TABLE book_author (
    book_isbn VARCHAR(13) NOT NULL,
    author_id BIGINT NOT NULL,
    PRIMARY KEY (book_isbn, author_id),
    CONSTRAINT fk_book_author_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn),
    CONSTRAINT fk_book_author_author_id FOREIGN KEY (author_id) REFERENCES author (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
