#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw::cli {

struct Point {
    double x = 0, y = 0;
};

/// A picture as text, in pixels from the top left corner. Styles are SVG attributes, such as `stroke="#000"`.
class Svg {
public:
    /// `title` and `description` are read out by screen readers.
    Svg(int width, int height, std::string_view title, std::string_view description);

    void line(Point from, Point to, std::string_view style);
    void polyline(const std::vector<Point>& points, std::string_view style);
    void polygon(const std::vector<Point>& points, std::string_view style);
    void circle(Point centre, double radius, std::string_view style);
    /// Plain text; marks of XML are escaped.
    void text(Point at, std::string_view words, std::string_view style);
    /// The whole file.
    std::string finished() const { return m_body + "</svg>\n"; }

private:
    void pointList(const char* element, const std::vector<Point>& points, std::string_view style);
    std::string m_body;
};

} // namespace cw::cli
