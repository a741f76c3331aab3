"""What becomes of a photo of a signature or a stamp, and of a logo."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from services.documents.images.cleaning import clean_image
from services.documents.images.model import CleanedImage, ImageRole
from services.domain.errors import BadInput
from tests.documents.images import pictures
from tests.documents.images.pictures import encoded, photographed, signature, stamp


def opened(cleaned: CleanedImage) -> Image.Image:
    image = Image.open(BytesIO(cleaned.png))
    assert image.format == "PNG"
    assert image.size == (cleaned.width, cleaned.height)
    return image.convert("RGBA")


def share(image: Image.Image, low: int, high: int) -> float:
    """Of pixels whose alpha lies between the two."""
    return sum(image.getchannel("A").histogram()[low : high + 1]) / (image.width * image.height)


def ink_colour(image: Image.Image) -> tuple[int, int, int]:
    solid = image.getchannel("A").point([0] * 201 + [255] * 55)
    red, green, blue = map(round, ImageStat.Stat(image.convert("RGB"), solid).mean)
    return red, green, blue


def covered(image: Image.Image, sheet: Image.Image) -> float:
    """Of the ink that was on the sheet, the share that stayed; the ink's boxes are laid over each other."""
    dark = ImageChops.invert(sheet.convert("L")).point([0] * 60 + [255] * 196)
    meant = dark.crop(dark.getbbox()).resize(image.size, Image.Resampling.BOX).point([0] * 160 + [255] * 96)
    alpha = image.getchannel("A")
    cut = alpha.crop(alpha.point([0] * 64 + [255] * 192).getbbox()).resize(image.size, Image.Resampling.BOX)
    found = ImageChops.multiply(cut.point([0] * 60 + [255] * 196), meant)
    return found.histogram()[255] / meant.histogram()[255]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("dim", "noise"), [(0.1, 3), (0.45, 9), (0.6, 16)])
def test_ink_survives_and_paper_goes(seed: int, dim: float, noise: int) -> None:
    sheet = signature()
    photo = photographed(sheet, seed, dim=dim, noise=noise)
    image = opened(clean_image(encoded(photo, "JPEG", quality=85), ImageRole.SIGNATURE))
    assert share(image, 0, 8) > 0.8, "the ground is clear"
    assert 0.03 < share(image, 160, 255) < 0.2, "the ink is there, and nothing else"
    assert covered(image, sheet) > 0.93
    red, green, blue = ink_colour(image)
    assert blue > red + 50, "blue ink stays blue"
    assert blue > green + 40


@pytest.mark.parametrize(
    ("ink", "leading"), [(pictures.VIOLET, 2), ((190, 40, 50), 0), (pictures.BLACK, None)], ids=str
)
def test_a_stamp_keeps_its_letters_and_its_colour(ink: tuple[int, int, int], leading: int | None) -> None:
    sheet = stamp(ink=ink)
    photo = photographed(sheet, 4)
    cleaned = clean_image(encoded(photo, "JPEG", quality=85), ImageRole.STAMP)
    image = opened(cleaned)
    assert max(image.size) <= ImageRole.STAMP.box[0]
    assert covered(image, sheet) > 0.93
    colour = ink_colour(image)
    assert max(colour) < 200
    if leading is None:
        assert max(colour) - min(colour) < 25
    else:
        assert colour[leading] == max(colour)
        assert colour[leading] - min(colour) > 50


def test_dust_a_grid_and_the_table_beneath_go() -> None:
    sheet = Image.new("RGB", (1280, 900), "white")
    draw = ImageDraw.Draw(sheet)
    for place in range(0, 1280, 40):
        draw.line((place, 0, place, 900), (208, 216, 236), 2)
        draw.line((0, place, 1280, place), (208, 216, 236), 2)
    for x, y in ((1150, 60), (1200, 820), (160, 90)):
        draw.ellipse((x, y, x + 7, y + 7), (80, 80, 80))
    draw.rectangle((0, 0, 70, 900), (90, 60, 40))
    photo = photographed(ImageChops.darker(sheet, signature()), 5)
    image = opened(clean_image(encoded(photo), ImageRole.SIGNATURE))
    assert covered(image, signature()) > 0.93
    assert share(image, 0, 8) > 0.8


def test_a_signature_in_the_corner_of_a_large_photo_is_looked_at_closely() -> None:
    sheet = Image.new("RGB", (3200, 4200), "white")
    sheet.paste(signature((1000, 700)), (1500, 2600))
    image = opened(clean_image(encoded(photographed(sheet, 3), "JPEG"), ImageRole.SIGNATURE))
    assert image.width > 280
    assert covered(image, signature((1000, 700))) > 0.95


def test_two_inks_stay_two() -> None:
    sheet = ImageChops.darker(stamp(), signature((1000, 1000), pictures.BLACK, 12))
    image = opened(clean_image(encoded(photographed(sheet, 6)), ImageRole.STAMP))
    solid = [pixel for pixel in image.get_flattened_data() if isinstance(pixel, tuple) and pixel[3] > 200]
    assert sum(blue - red > 50 for red, _, blue, _ in solid) > 0.2 * len(solid)
    assert sum(max(pixel[:3]) < 90 for pixel in solid) > 0.1 * len(solid)


def test_a_pale_pen_is_made_legible() -> None:
    photo = photographed(signature(ink=(150, 160, 205), width=5), 7, dim=0.3)
    red, green, blue = ink_colour(opened(clean_image(encoded(photo), ImageRole.SIGNATURE)))
    assert (299 * red + 587 * green + 114 * blue) / 1000 < 115
    assert blue > red


@pytest.mark.parametrize("role", list(ImageRole))
def test_alpha_that_is_there_already_is_kept(role: ImageRole) -> None:
    image = Image.new("RGBA", (900, 600))
    ImageDraw.Draw(image).ellipse((200, 150, 700, 450), fill=(20, 90, 70, 255))
    cleaned = opened(clean_image(encoded(image), role))
    assert cleaned.getpixel((0, 0))[3] == 0  # type: ignore[index]
    middle = cleaned.getpixel((cleaned.width // 2, cleaned.height // 2))
    assert middle == pytest.approx((20, 90, 70, 255), abs=2)
    assert cleaned.width / cleaned.height == pytest.approx(500 / 300, abs=0.02)


def test_white_around_a_logo_goes_and_white_inside_stays() -> None:
    image = Image.new("RGB", (1200, 900), "white")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((300, 300, 900, 560), 40, (20, 80, 60))
    draw.ellipse((500, 340, 680, 520), "white")
    for data in (encoded(image), encoded(image, "JPEG", quality=80)):
        cleaned = opened(clean_image(data, ImageRole.LOGO))
        assert cleaned.width / cleaned.height == pytest.approx(600 / 260, abs=0.06), "the margin is cut off"
        assert cleaned.getpixel((0, 0))[3] == 0  # type: ignore[index]
        assert min(cleaned.getpixel((cleaned.width // 2, cleaned.height // 2))) > 240  # type: ignore[type-var]


def test_a_logo_on_its_own_ground_is_left_alone() -> None:
    image = Image.new("RGB", (1000, 400), (20, 60, 120))
    ImageDraw.Draw(image).rectangle((0, 0, 200, 200), "white")  # one white corner of four
    cleaned = opened(clean_image(encoded(image), ImageRole.LOGO))
    assert share(cleaned, 255, 255) == 1
    assert cleaned.size == (590, 236)
    assert cleaned.getpixel((580, 230)) == (20, 60, 120, 255)


@pytest.mark.parametrize("role", list(ImageRole))
def test_what_is_printed_is_small(role: ImageRole) -> None:
    """A photo as logo, a stamp full of letters: whatever comes fits into a page that a mail takes."""
    busy = Image.effect_noise((1500, 1500), 60).resize((3000, 3000), Image.Resampling.BICUBIC).convert("RGB")
    ImageDraw.Draw(busy).rectangle((0, 0, 400, 400), (200, 30, 30))
    picture = photographed(stamp(1600), 8) if role.is_ink else busy
    cleaned = clean_image(encoded(picture, "JPEG"), role)
    assert len(cleaned.png) <= role.most_bytes * 1.2, "noise itself may take a little more"
    assert cleaned.width <= role.box[0]
    assert cleaned.height <= role.box[1]


def test_a_small_image_is_not_blown_up() -> None:
    image = Image.new("RGB", (200, 90), (20, 60, 120))
    assert opened(clean_image(encoded(image), ImageRole.LOGO)).size == (200, 90)


def test_camera_and_place_are_not_kept() -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x8825] = "Maker", {1: "N", 2: (55.0, 45.0, 7.0)}
    photo = photographed(signature())
    data = encoded(photo, "JPEG", exif=exif, comment=b"secret place")
    assert b"Maker" in data
    assert b"secret" in data
    cleaned = clean_image(data, ImageRole.SIGNATURE)
    found = Image.open(BytesIO(cleaned.png))
    assert set(found.info) <= {"transparency"}
    assert b"Maker" not in cleaned.png
    assert not found.getexif()


def test_the_same_image_gives_the_same_bytes() -> None:
    """They are kept under their digest."""
    data = encoded(photographed(signature()))
    assert clean_image(data, ImageRole.SIGNATURE) == clean_image(data, ImageRole.SIGNATURE)


@pytest.mark.parametrize(
    ("image", "role", "key"),
    [
        (photographed(Image.new("RGB", (1280, 900), "white"), 8), ImageRole.SIGNATURE, "no-ink"),
        (Image.new("RGB", (600, 400), "white"), ImageRole.STAMP, "no-ink"),
        (Image.new("RGB", (600, 400), (20, 22, 26)), ImageRole.SIGNATURE, "dark"),
        (Image.new("RGBA", (600, 400)), ImageRole.SIGNATURE, "no-ink"),
        (Image.new("RGBA", (600, 400)), ImageRole.LOGO, "no-logo"),
        (Image.new("RGB", (600, 400), "white"), ImageRole.LOGO, "no-logo"),
    ],
)
def test_what_shows_nothing_is_asked_for_again(image: Image.Image, role: ImageRole, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        clean_image(encoded(image), role)
    assert refused.value.key == f"error-image-{key}"


def test_a_white_logo_would_not_be_seen_on_paper() -> None:
    image = Image.new("RGBA", (600, 400))
    ImageDraw.Draw(image).ellipse((100, 100, 500, 300), fill=(255, 255, 255, 255))
    with pytest.raises(BadInput, match="error-image-white"):
        clean_image(encoded(image), ImageRole.LOGO)


def test_ink_nearly_everywhere_is_no_signature() -> None:
    photo = photographed(Image.new("RGB", (1000, 800), "white"), 9)
    draw = ImageDraw.Draw(photo)
    draw.rectangle((150, 100, 1000, 800), (30, 30, 30))
    with pytest.raises(BadInput, match="error-image-dark"):
        clean_image(encoded(photo), ImageRole.SIGNATURE)


def test_a_stamp_on_a_page_of_text_is_asked_for_alone() -> None:
    page = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(page)
    for row in range(24):
        for word in range(9):
            draw.rectangle((100 + word * 115, 100 + row * 45, 190 + word * 115, 118 + row * 45), (30, 30, 30))
    page.paste(stamp(400), (760, 1280))
    with pytest.raises(BadInput, match="error-image-crowded"):
        clean_image(encoded(photographed(page, 13)), ImageRole.STAMP)


def test_a_faded_stamp_is_still_one() -> None:
    whole = stamp()
    patches = Image.effect_noise((60, 60), 90).resize(whole.size, Image.Resampling.BICUBIC)
    faded = Image.composite(whole, Image.new("RGB", whole.size, "white"), patches)
    image = opened(clean_image(encoded(photographed(faded, 12)), ImageRole.STAMP))
    assert max(image.size) > 350
